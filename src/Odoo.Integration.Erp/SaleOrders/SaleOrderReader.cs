using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>Reads sale orders back, as canonical orders of channel <c>odoo</c>, so that they can be compared with the channels'.</summary>
public sealed class SaleOrderReader
{
    /// <summary>The channel that they stand under.</summary>
    public const string Channel = "odoo";

    private const int Page = 500;

    private static readonly string[] MarkFields = ["write_date", "state"];
    private static readonly string[] OrderFields = ["name", "client_order_ref", "date_order", "create_date", "commitment_date", "currency_id", "partner_id", "partner_shipping_id"];
    private static readonly string[] PartnerFields = ["ref", "vat", "email", "commercial_partner_id"];
    private static readonly string[] ProductFields = ["default_code", "barcode"];

    private readonly OdooClient _odoo;
    private readonly OdooSettingsReader _settings;
    private readonly OdooOptions _options;

    internal SaleOrderReader(OdooClient odoo, OdooSettingsReader settings, OdooOptions options) => (_odoo, _settings, _options) = (odoo, settings, options);

    /// <summary>
    /// The marks of sale orders that were written since an instant. Ask from well before the last one that was seen: a transaction
    /// carries the time of its start and may end minutes later (measured on 14.0 and 19.0).
    /// </summary>
    /// <returns>The marks, or the answer that prevented it.</returns>
    public async Task<(IReadOnlyList<SaleOrderMark>? Marks, OdooAnswer? Instead)> ChangedSinceAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var marks = new List<SaleOrderMark>();
        while (true)
        {
            object[] domain =
            [
                new object[] { "write_date", ">=", OdooTime.Write(since) }, new object[] { "id", ">", marks.Count == 0 ? 0 : marks[^1].Id },
            ];
            var answer = await _odoo.ReadAsync(OdooCall.SearchRead("sale.order", domain, MarkFields, Page, "id", archivedToo: true), cancellation);
            if (answer is not OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows })
            {
                return (null, answer);
            }

            marks.AddRange(rows.EnumerateArray().Select(static row => new SaleOrderMark(row.Id(), OdooTime.Read(row.Text("write_date")), row.Text("state") ?? string.Empty)));
            if (rows.GetArrayLength() < Page)
            {
                return (marks, null);
            }
        }
    }

    /// <summary>Reads sale orders whole.</summary>
    /// <returns>The orders, or the answer that prevented it.</returns>
    public async Task<(IReadOnlyList<KeyedSaleOrder>? Orders, OdooAnswer? Instead)> ReadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        try
        {
            var (server, instead) = await _odoo.MeetAsync(cancellation);
            if (server is null)
            {
                return (null, instead);
            }

            var settings = await _settings.ReadAsync(cancellation);
            string[] lineFields = ["order_id", "product_id", "product_uom_qty", "price_unit", "discount", "display_type", server.Fields.LineUnit];
            var orders = await RowsAsync("sale.order", "id", ids, OrderFields, cancellation);
            var names = await NamesAsync(ids, cancellation);
            var lines = await RowsAsync("sale.order.line", "order_id", ids, lineFields, cancellation);
            var partners = await ByIdAsync("res.partner", orders.SelectMany(static row => new[] { row.Reference("partner_id"), row.Reference("partner_shipping_id") }), PartnerFields, cancellation);
            var products = await ByIdAsync("product.product", lines.Select(static row => row.Reference("product_id")), ProductFields, cancellation);
            var byOrder = lines.ToLookup(static row => row.Reference("order_id"));
            var units = _options.Units.Concat(OdooUnits.BuiltIn).Where(unit => settings.Units.ContainsKey(unit.Value)).DistinctBy(unit => settings.Units[unit.Value].Id).ToDictionary(unit => settings.Units[unit.Value].Id, static unit => unit.Key);
            return ([.. orders.Select(row => Of(row, [.. byOrder[row.Id()]], names.GetValueOrDefault(row.Id()), partners, products, units, server.Fields.LineUnit))], null);
        }
        catch (PreventedException prevented)
        {
            return (null, prevented.Answer);
        }
    }

    private static KeyedSaleOrder Of(
        JsonElement row, JsonElement[] lines, string? externalId, Dictionary<long, JsonElement> partners, Dictionary<long, JsonElement> products, Dictionary<long, string> units, string unitField)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { order = row, lines });
        if (externalId?.StartsWith(SaleOrderSheet.ExternalIdPrefix, StringComparison.Ordinal) == true)
        {
            return new KeyedSaleOrder(row.Id(), OdooTime.Read(row.Text("create_date")), true, null, [], json);
        }

        var problems = new List<Problem>();
        var order = OrderOf(row, lines, partners, products, units, unitField, problems);
        return new KeyedSaleOrder(row.Id(), OdooTime.Read(row.Text("create_date")), false, order, problems, json);
    }

    private static Order? OrderOf(
        JsonElement row, JsonElement[] lines, Dictionary<long, JsonElement> partners, Dictionary<long, JsonElement> products, Dictionary<long, string> units, string unitField, List<Problem> problems)
    {
        var customer = Find(partners, row.Reference("partner_id"));
        var shipTo = Find(partners, row.Reference("partner_shipping_id"));
        if (!Currency.TryFind(row.GetProperty("currency_id") is { ValueKind: JsonValueKind.Array } currency ? currency[1].GetString() : null, out var known))
        {
            problems.Add(new Problem("currency_id", "the sale order has no currency of ISO 4217", "correct its price list in Odoo"));
        }

        var order = new Order
        {
            Channel = Channel, Source = OrderSource.Odoo, ExternalId = row.Text("name"), CustomerReference = CustomerReference.From(row.Text("client_order_ref")),
            Customer = new Party(customer?.Text("ref"), null, customer?.Text("vat"), customer?.Text("email")),
            ShipTo = shipTo?.Text("ref") is { } code && code != customer?.Text("ref") ? new Address(code) : null,
            OrderedAt = OdooTime.Find(row.Text("date_order")), RequestedDelivery = OdooTime.Find(row.Text("commitment_date")) is { } day ? DateOnly.FromDateTime(day.UtcDateTime) : null,
            Currency = known ?? Currency.Of("EUR"),
            Lines = [.. lines.Select((line, at) => LineOf(line, at + 1, products, units, unitField, problems)).OfType<OrderLine>()],
        };

        // What people typed need not be what a channel may send: only what reads back as an order can be compared.
        switch (OrderJsonReader.Read(OrderJson.Write(order)))
        {
            case OrderReading.Good good:
                return good.Order;
            case OrderReading.Bad bad:
                problems.AddRange(bad.Problems);
                break;
        }

        return null;
    }

    private static OrderLine? LineOf(
        JsonElement line, int number, Dictionary<long, JsonElement> products, Dictionary<long, string> units, string unitField, List<Problem> problems)
    {
        if (line.Text("display_type") is not null)
        {
            return null; // A heading or a note: nothing is ordered.
        }

        var product = Find(products, line.Reference("product_id"));
        var sku = product?.Text("default_code") ?? product?.Text("barcode");
        if (sku is null)
        {
            problems.Add(new Problem($"line {number}", "its product has neither internal reference nor barcode", "give it one in Odoo"));
            return null;
        }

        var isKnownUnit = line.Reference(unitField) is { } id && units.ContainsKey(id);
        if (!isKnownUnit)
        {
            problems.Add(new Problem($"line {number}", $"the unit of {sku} has no counterpart in UN/ECE Recommendation 20", "map it under Units of this Odoo server in the hub's configuration"));
        }

        UnitOfMeasure.TryCreate(isKnownUnit ? units[line.Reference(unitField)!.Value] : UnitOfMeasure.One.Code, out var unit, out _);
        if (!Quantity.TryCreate(line.Number("product_uom_qty"), unit, out var quantity, out var flaw))
        {
            problems.Add(flaw.At($"line {number}"));
            return null;
        }

        var net = decimal.Round(line.Number("price_unit") * (1 - (line.Number("discount") / 100)), Decimals.MaxPlaces);
        return new OrderLine(number, sku, null, null, null, quantity, UnitPrice.TryCreate(net, out var price, out _) ? price : null);
    }

    private async Task<Dictionary<long, string>> NamesAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        var answer = await _odoo.ReadAsync(new OdooCall("sale.order", "get_external_id", [], [.. ids]), cancellation);
        return answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Object } names }
            ? names.EnumerateObject().ToDictionary(static name => long.Parse(name.Name, CultureInfo.InvariantCulture), static name => name.Value.GetString() ?? string.Empty)
            : throw new PreventedException(answer);
    }

    private async Task<Dictionary<long, JsonElement>> ByIdAsync(string model, IEnumerable<long?> ids, string[] fields, CancellationToken cancellation) =>
        (await RowsAsync(model, "id", [.. ids.OfType<long>().Distinct()], fields, cancellation)).ToDictionary(static row => row.Id());

    private async Task<JsonElement[]> RowsAsync(string model, string field, IReadOnlyCollection<long> ids, string[] fields, CancellationToken cancellation)
    {
        var answer = await _odoo.ReadAsync(OdooCall.SearchRead(model, [new object[] { field, "in", ids }], fields, order: "id", archivedToo: true), cancellation);
        return answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows } ? [.. rows.EnumerateArray()] : throw new PreventedException(answer);
    }

    private static JsonElement? Find(Dictionary<long, JsonElement> rows, long? id) => id is { } known && rows.TryGetValue(known, out var row) ? row : null;
}
