using FsCheck;
using FsCheck.Fluent;
using Odoo.Integration.Channels;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Channels.Edi.X12;

/// <summary>Any canonical order that X12 can say, written as an 850 and read again, is the same order.</summary>
public sealed class X12RoundTripTests
{
    [Test]
    public void An_order_written_and_read_is_the_same_order() => Prop.ForAll(Orders(releases: true).ToArbitrary(), static order =>
    {
        var read = X12Text.One(X12Text.Interchange([X12Text.Set(1, [.. X12Writer.Segments(order)])]));
        Same(read with { Provenance = null }, order);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void Stores_written_and_read_are_the_same_orders() => Prop.ForAll(
        Orders(releases: false).ToArbitrary(), Gen.Choose(2, 30).ToArbitrary(),
        static (order, stores) =>
        {
            var whole = order with { Total = null, Lines = [.. order.Lines.Select(static line => line with { Quantity = Given.Amount(line.Quantity.Value, line.Quantity.Unit.Code) })] };
            var expected = Enumerable.Range(1, stores).Select(store => whole with { ExternalId = $"{order.ExternalId}@{store:D4}", ShipTo = new Address($"{store:D4}") }).ToArray();
            var read = X12Text.All(X12Text.Interchange([X12Text.Set(1, [.. X12Writer.Segments(whole, stores)])]));
            read.Count.ShouldBe(stores);
            for (var at = 0; at < stores; at++)
            {
                Same(read[at] with { Provenance = null }, expected[at]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static void Same(Order read, Order written)
    {
        read.Lines.ShouldBe(written.Lines);
        (read with { Lines = written.Lines }).ShouldBe(written);
    }

    // X12's basic character set, without its delimiters; no blanks at the ends.
    private static Gen<string> Text(int longest) =>
        Gen.Choose(1, longest).SelectMany(static length => Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz0123456789 -_/.,'!&()=?\"+%@#äéß".ToCharArray()).ArrayOf(length)).Select(static letters => new string(letters).Trim())
            .Where(static text => text.Length > 0);

    private static Gen<string?> Maybe(Gen<string> text) => Gen.Frequency((1, Gen.Constant<string?>(null)), (2, text.Select(static value => (string?)value)));

    private static Gen<DateOnly> Day => Gen.Choose(0, 20_000).Select(static days => new DateOnly(2000, 1, 1).AddDays(days));

    private static Gen<DateOnly?> MaybeDay => Gen.Frequency((1, Gen.Constant<DateOnly?>(null)), (2, Day.Select(static day => (DateOnly?)day)));

    private static Gen<decimal> Amount(int places) => Gen.Choose(1, 1_000_000_000).Select(value => Decimals.Trim(value / (decimal)Math.Pow(10, places)));

    private static Gen<Address?> Place => from code in Text(20)
                                          from name in Maybe(Text(60))
                                          from street in Maybe(Text(55))
                                          from city in Maybe(Text(30))
                                          from gln in Gen.Elements(true, false)
                                          from none in Gen.Choose(0, 3)
                                          select none == 0 ? null : new Address(
                                              gln ? null : code, gln ? "4012345000009" : null, name, street, city, city is null ? null : "43604", city is null ? null : "US");

    private static Gen<OrderLine> Line => from sku in Maybe(Text(30))
                                          from buyer in Text(30)
                                          from gtin in Gen.Elements<string?>(null, "400638133393", "96385074", "4006381333931", "00012345678905")
                                          from text in Maybe(Text(80))
                                          from unit in Gen.Elements("C62", "DZN", "LBR", "KGM", "XCS", "MTR", "FOT", "XPX")
                                          from quantity in Amount(3)
                                          from price in Gen.Frequency((1, Gen.Constant<decimal?>(null)), (3, Amount(6).Select(static value => (decimal?)value)))
                                          from day in MaybeDay
                                          select new OrderLine(1, sku, buyer, gtin, text, Given.Amount(quantity, unit), price is { } value ? Given.Price(value) : null, day);

    private static Gen<Order> Orders(bool releases) => from number in Text(22)
                                                       from release in releases ? Maybe(Text(10)) : Gen.Constant<string?>(null)
                                                       from customer in Text(20)
                                                       from name in Maybe(Text(60))
                                                       from ordered in Day
                                                       from requested in MaybeDay
                                                       from shipTo in Place
                                                       from billTo in Place
                                                       from currency in Gen.Elements("USD", "EUR", "JPY", "KWD")
                                                       from count in Gen.Choose(1, 20)
                                                       from lines in Line.ArrayOf(count)
                                                       select new Order
                                                       {
                                                           Channel = "test", Source = OrderSource.Edi, ExternalId = release is null ? number : $"{number}/{release}", ReleaseNumber = release,
                                                           CustomerReference = CustomerReference.From(number), Customer = new Party(customer, Name: name), ShipTo = shipTo, BillTo = billTo,
                                                           OrderedAt = new DateTimeOffset(ordered, TimeOnly.MinValue, TimeSpan.Zero), RequestedDelivery = requested, Currency = Currency.Of(currency),
                                                           Lines = [.. lines.Select(static (line, at) => line with { Number = (at * 3) + 1 })],
                                                       };
}
