using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Makes one order of its rows.</summary>
internal sealed class CsvOrderReader(CsvProfile profile, CsvLayout layout, Delivery delivery, string adapter)
{
    /// <summary>Most problems reported of one order: a person mends the first and sends it again.</summary>
    private const int MaxProblems = 50;

    // The order's own fields, which every row repeats.
    private static readonly string[] HeadFields = [.. CsvFields.All.Where(static field => !CsvFields.IsLine(field))];

    public ChannelReading Read(int record, CsvGroup group, bool scattered)
    {
        var first = group.Rows[0];
        var position = first.Line == group.Rows[^1].Line
            ? FormattableString.Invariant($"line {first.Line}")
            : FormattableString.Invariant($"lines {first.Line} to {group.Rows[^1].Line}");
        var problems = new List<Problem>();
        var cells = new CsvCells(layout, problems);
        CheckShape(group, scattered, problems);
        var order = ReadOrder(group, cells, problems, position);
        if (order is not null)
        {
            problems.AddRange(OrderRules.Check(order).Select(problem => problem with { Position = PlaceOf(problem.Position, group) }));
        }

        return order is not null && problems.Count == 0
            ? new ChannelReading.Found(position, order, IdempotencyKey.ForRecord(delivery.PayloadId, record))
            : new ChannelReading.Refused(position, layout.TextOf(first, CsvFields.ExternalId), [.. problems.Take(MaxProblems)]);
    }

    private void CheckShape(CsvGroup group, bool scattered, List<Problem> problems)
    {
        var first = group.Rows[0];
        var number = layout.TextOf(first, CsvFields.ExternalId) ?? layout.TextOf(first, CsvFields.CustomerReference);
        if (scattered)
        {
            problems.Add(new Problem(layout.At(first, CsvFields.ExternalId), $"the rows of order {Flaw.Quote(number)} do not stand together", "sort the file by order number"));
        }

        if (group.Overflow)
        {
            problems.Add(new Problem(layout.At(first, CsvFields.ExternalId), $"order {Flaw.Quote(number)} has more than {Order.MaxLines} lines", "send it in several orders"));
        }

        foreach (var row in group.Rows.Where(static row => row.Flaw is not null))
        {
            problems.Add(new Problem(row.At(0, layout.Delimiter), row.Flaw!, "put a text in quotation marks as a whole and double those within it"));
        }

        foreach (var row in group.Rows.Where(row => row.Flaw is null && layout.Width is { } width && row.Cells.Length != width))
        {
            var cells = FormattableString.Invariant($"{row.Cells.Length} cells where the header has {layout.Width}");
            problems.Add(new Problem(row.At(0, layout.Delimiter), cells, "put texts that hold the delimiter in quotation marks"));
        }

        foreach (var row in group.Rows.Skip(1))
        {
            foreach (var field in HeadFields.Where(field => layout.TextOf(row, field) is { } text && layout.TextOf(first, field) is { } before && text != before))
            {
                problems.Add(new Problem(
                    layout.At(row, field), $"{field} is {Flaw.Quote(layout.TextOf(row, field))} here and {Flaw.Quote(layout.TextOf(first, field))} on line {first.Line}",
                    "make the rows of one order agree"));
            }
        }
    }

    private Order? ReadOrder(CsvGroup group, CsvCells cells, List<Problem> problems, string position)
    {
        var head = group.Rows[0];
        var currency = ReadCurrency(head, cells);
        var order = new Order
        {
            Channel = delivery.Channel,
            Source = delivery.Source,
            ExternalId = cells.Text(head, CsvFields.ExternalId),
            Revision = cells.Integer(head, CsvFields.Revision, 0, 1_000_000) ?? 0,
            Intent = ReadIntent(head, cells),
            CustomerReference = CustomerReference.From(cells.Text(head, CsvFields.CustomerReference, Text.MaxLength)),
            ReleaseNumber = cells.Text(head, CsvFields.ReleaseNumber),
            Customer = new Party(
                cells.Text(head, "customer.code"), cells.Text(head, "customer.gln"), cells.Text(head, "customer.vat"),
                cells.Text(head, "customer.email"), cells.Text(head, "customer.name", Text.MaxLength)),
            ShipTo = ReadAddress(head, "shipTo", cells),
            BillTo = ReadAddress(head, "billTo", cells),
            OrderedAt = cells.Instant(head, CsvFields.OrderedAt),
            RequestedDelivery = cells.Day(head, CsvFields.RequestedDelivery),
            Currency = currency ?? Currency.Of("EUR"),
            Total = currency is null ? null : cells.Value<Money>(head, CsvFields.Total, (decimal value, out Money money, [NotNullWhen(false)] out Flaw? flaw) =>
                Money.TryCreate(value, currency, out money, out flaw)),
            Lines = [.. group.Rows.Select((row, at) => ReadLine(row, at, cells))],
            Provenance = delivery.At(position, adapter),
        };
        return problems.Count == 0 ? order : null;
    }

    private OrderLine ReadLine(CsvRow row, int at, CsvCells cells)
    {
        var unit = ReadUnit(row, cells);
        var quantity = cells.Value<Quantity>(row, CsvFields.LineQuantity, (decimal value, out Quantity created, [NotNullWhen(false)] out Flaw? flaw) =>
            Quantity.TryCreate(value, unit, out created, out flaw));
        if (quantity is null && layout.TextOf(row, CsvFields.LineQuantity) is null)
        {
            cells.Refuse(row, CsvFields.LineQuantity, new Flaw("the quantity is missing", "fill the cell"));
        }

        return new OrderLine(
            cells.Integer(row, CsvFields.LineNumber, 1, 999_999_999) ?? at + 1,
            cells.Text(row, CsvFields.LineSku), cells.Text(row, CsvFields.LineBuyerSku), cells.Text(row, CsvFields.LineGtin),
            cells.Text(row, CsvFields.LineDescription, Text.MaxLength), quantity ?? default,
            cells.Value<UnitPrice>(row, CsvFields.LineUnitPrice, UnitPrice.TryCreate), cells.Day(row, CsvFields.LineRequestedDelivery));
    }

    private UnitOfMeasure ReadUnit(CsvRow row, CsvCells cells)
    {
        if (cells.Text(row, CsvFields.LineUom) is not { } word)
        {
            if (layout.TextOf(row, CsvFields.LineUom) is null)
            {
                cells.Refuse(row, CsvFields.LineUom, new Flaw("the unit is missing", "fill the cell, or set line.uom under Constants in the channel's profile"));
            }

            return default;
        }

        if (!UnitOfMeasure.TryCreate(profile.Units.GetValueOrDefault(word, word), out var unit, out var flaw))
        {
            cells.Refuse(row, CsvFields.LineUom, flaw with { Remedy = flaw.Remedy + ", or map it under Units in the channel's profile" });
        }

        return unit;
    }

    private static Currency? ReadCurrency(CsvRow head, CsvCells cells)
    {
        var code = cells.Text(head, CsvFields.Currency);
        if (!Currency.TryFind(code, out var currency))
        {
            cells.Refuse(head, CsvFields.Currency, code is null
                ? new Flaw("the currency is missing", "fill the cell, or set currency under Constants in the channel's profile")
                : new Flaw($"{Flaw.Quote(code)} is no currency", "write a code of ISO 4217 in capitals, such as EUR"));
        }

        return currency;
    }

    private static OrderIntent ReadIntent(CsvRow head, CsvCells cells)
    {
        var word = cells.Text(head, CsvFields.Intent);
        if (word is null || Names.TryRead<OrderIntent>(word, out var intent))
        {
            return word is null ? OrderIntent.Create : Names.Read<OrderIntent>(word);
        }

        cells.Refuse(head, CsvFields.Intent, new Flaw($"{Flaw.Quote(word)} is none of {Names.List<OrderIntent>()}", "write one of these"));
        return intent;
    }

    private static Address? ReadAddress(CsvRow head, string place, CsvCells cells)
    {
        var address = new Address(
            cells.Text(head, place + ".code"), cells.Text(head, place + ".gln"), cells.Text(head, place + ".name", Text.MaxLength),
            cells.Text(head, place + ".street", Text.MaxLength), cells.Text(head, place + ".city", Text.MaxLength),
            cells.Text(head, place + ".zip"), cells.Text(head, place + ".country"));
        return address == new Address(null) ? null : address;
    }

    // A rule's JSON path, turned into the cell that the person sees: $.lines[3].gtin, $.customer, $.shipTo.country.
    private string PlaceOf(string path, CsvGroup group)
    {
        var parts = path.TrimStart('$', '.').Split('.', 2);
        var row = group.Rows[0];
        if (parts[0].StartsWith("lines[", StringComparison.Ordinal))
        {
            row = group.Rows[int.Parse(parts[0].AsSpan(6, parts[0].Length - 7), CultureInfo.InvariantCulture)];
            return layout.At(row, CsvFields.LinePrefix + (parts.Length > 1 ? parts[1] : "sku"));
        }

        return layout.At(row, parts.Length > 1 ? $"{parts[0]}.{parts[1]}" : parts[0] == "customer" ? "customer.code" : parts[0]);
    }
}
