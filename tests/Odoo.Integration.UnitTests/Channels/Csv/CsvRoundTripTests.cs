using FsCheck;
using FsCheck.Fluent;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Channels.Csv;

/// <summary>Canonical orders, written as CSV in any style, are read as the same canonical orders.</summary>
public sealed class CsvRoundTripTests
{
    [Test]
    public void What_was_written_is_read() => Prop.ForAll(CsvDraft.Files, static file =>
    {
        var writer = new CsvWriter(file.Style);
        var payload = writer.Write(file.Orders);
        var read = CsvGiven.Orders(Given.Read(CsvGiven.Format, payload, writer.Profile()));
        read.Select(Content).ShouldBe(file.Orders.Select(static order => Content(Canonical(order))));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261120, 1));

    private static string Content(Order order) => System.Text.Encoding.UTF8.GetString(OrderJson.WriteContent(order));

    private static Order Canonical(CsvDraftOrder draft) => new()
    {
        Channel = "test",
        Source = OrderSource.Edi,
        ExternalId = draft.Number,
        CustomerReference = CustomerReference.From(draft.Reference),
        Customer = new Party(draft.Customer),
        ShipTo = draft.ShipTo is { } code ? new Address(code) : null,
        OrderedAt = draft.OrderedAt is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
        RequestedDelivery = draft.Day,
        Currency = Currency.Of(draft.Currency),
        Lines = [.. draft.Lines.Select(static (line, at) => new OrderLine(
            at + 1, line.Sku, line.BuyerSku, line.Gtin, line.Description, Given.Amount(line.Quantity, line.Unit), line.Price is { } price ? Given.Price(price) : null, line.Day))],
    };
}
