using FsCheck;
using FsCheck.Fluent;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.Edifact;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

public sealed class EdifactRoundTripTests
{
    private static readonly EdifactOrderFormat Format = new();

    private static readonly Gen<string> Word = Gen.Elements("abcXYZ0189-/.,:+?'*& äéß€".ToCharArray()).NonEmptyListOf().Select(static letters => string.Concat(letters.Take(30)).Trim()).Where(static text => text.Length > 0);

    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 40_000).Select(static days => CalendarDate.First.AddDays(days));

    private static readonly Gen<string> Gln = Gen.Choose(0, 999_999).Select(static n => $"4012345{n:D6}");

    private static readonly Gen<Address> Place =
        from code in Word
        from gln in Maybe(Gln)
        from name in Maybe(Word)
        from street in Maybe(Word)
        from city in Maybe(Word)
        from zip in Maybe(Word)
        from country in Maybe(Gen.Elements("DE", "AT", "US"))
        select new Address(gln is null ? code : null, gln, name, street, city, zip, country);

    private static readonly Gen<OrderIntent> Intent = Gen.Elements(OrderIntent.Create, OrderIntent.Create, OrderIntent.Change, OrderIntent.Cancel);

    private static readonly Gen<Order> Orders =
        from intent in Intent
        from number in Word
        from reference in Maybe(Word)
        from customer in Customers()
        from shipTo in Maybe(Place)
        from billTo in Maybe(Place)
        from seconds in Gen.Choose(0, int.MaxValue)
        from requested in MaybeDay()
        from currency in Gen.Elements("EUR", "USD", "JPY", "KWD")
        from total in Gen.Choose(-1, 1_000_000)
        from revision in Gen.Choose(0, 3)
        from lines in Lines(intent).ArrayOf()
        let cleared = intent == OrderIntent.Cancel ? [] : lines.Length == 0 ? [Given.Line(1, "A", 1)] : lines
        select new Order
        {
            // An ORDCHG names its order by RFF+ON: number and reference are one there.
            Channel = "test", Source = OrderSource.Edi, Intent = intent, ExternalId = intent == OrderIntent.Change && reference is not null ? reference : number,
            CustomerReference = CustomerReference.From(reference ?? number), Customer = customer, ShipTo = shipTo, BillTo = billTo, Revision = intent == OrderIntent.Create ? revision : revision + 1,
            OrderedAt = new DateTimeOffset(1995, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds), RequestedDelivery = requested, Currency = Currency.Of(currency),
            Total = total < 0 || intent != OrderIntent.Create ? null : new Money(total, Currency.Of(currency)), Lines = [.. cleared.Select(static (line, at) => line with { Number = (at + 1) * 10 })],
        };

    [Test]
    public void What_is_written_is_read_again() => Prop.ForAll(Orders.ToArbitrary(), static order =>
    {
        var readings = Given.Read(Format, EdifactText.Interchange([EdifactOrderWriter.Write(order)], syntax: "UNOW:3"));
        readings.OfType<ChannelReading.Refused>().SelectMany(static refused => refused.Problems).ShouldBeEmpty();
        var read = readings.OfType<ChannelReading.Found>().ShouldHaveSingleItem().Order;
        System.Text.Encoding.UTF8.GetString(OrderJson.WriteContent(read)).ShouldBe(System.Text.Encoding.UTF8.GetString(OrderJson.WriteContent(order)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static Gen<Party> Customers() =>
        from code in Word
        from gln in Maybe(Gln)
        from vat in Maybe(Gen.Choose(0, 999_999_999).Select(static n => $"DE{n:D9}"))
        from mail in Maybe(Gen.Choose(0, 99).Select(static n => $"buyer+{n}@acme.example"))
        from name in Maybe(Word)
        select new Party(code, gln, vat, mail, name);

    private static Gen<OrderLine> Lines(OrderIntent intent) =>
        from sku in Word
        from buyerSku in Maybe(Word)
        from gtin in Maybe(Gen.Choose(0, 99_999_999).Select(static n => $"40063{n:D8}"))
        from text in Maybe(Word)
        from quantity in Gen.Choose(intent == OrderIntent.Change ? 0 : 1, 1_000_000)
        from places in Gen.Choose(0, 6)
        from unit in Gen.Elements("C62", "KGM", "MTR", "DZN", "XCT")
        from price in Gen.Choose(-1, 1_000_000)
        from day in MaybeDay()
        let value = quantity / (decimal)Math.Pow(10, places)
        select new OrderLine(1, sku, buyerSku, gtin, text, Amount(value, unit), price < 0 || value == 0 ? null : Given.Price(price / 10_000m), day);

    private static Quantity Amount(decimal value, string unit) =>
        UnitOfMeasure.TryCreate(unit, out var u, out _) && Quantity.TryCreate(value, u, out var quantity, out _, inChange: true) ? quantity : throw new ArgumentException($"{value} {unit}");

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), value.Select(static there => (T?)there), value.Select(static there => (T?)there));

    private static Gen<DateOnly?> MaybeDay() => Gen.OneOf(Gen.Constant<DateOnly?>(null), Day.Select(static day => (DateOnly?)day));
}
