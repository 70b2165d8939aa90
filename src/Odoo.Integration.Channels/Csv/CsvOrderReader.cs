using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Makes one order of its rows.</summary>
internal sealed class CsvOrderReader(CsvLayout layout, CsvNumbers numbers, CsvDates dates, Delivery delivery, string adapter)
{
    /// <summary>Most problems reported of one order: a person mends the first and sends it again.</summary>
    private const int MaxProblems = 50;

    private readonly CsvShape _shape = new(layout);

    public ChannelReading Read(int record, CsvGroup group, bool scattered)
    {
        var first = group.Rows[0];
        var position = first.Line == group.Rows[^1].Line
            ? FormattableString.Invariant($"line {first.Line}")
            : FormattableString.Invariant($"lines {first.Line} to {group.Rows[^1].Line}");
        var problems = new List<Problem>();
        var cells = new CsvCells(layout, numbers, dates, problems);
        var lines = layout.LinesOf(group.Rows).ToArray();
        problems.AddRange(_shape.Check(group, scattered).Take(MaxProblems));
        var order = group.Orphaned ? null : ReadOrder(layout.HeadOf(first), lines, cells, problems, position);
        if (order is not null)
        {
            problems.AddRange(OrderRules.Check(order).Take(MaxProblems).Select(problem => problem with { Position = PlaceOf(problem.Position, first, lines) }));
        }

        return order is not null && problems.Count == 0
            ? new ChannelReading.Found(position, order, IdempotencyKey.ForRecord(delivery.PayloadId, record))
            : new ChannelReading.Refused(position, group.Orphaned ? null : layout.TextOf(layout.HeadOf(first), CsvFields.ExternalId), [.. problems.Take(MaxProblems)]);
    }

    private Order? ReadOrder(CsvEntry head, CsvEntry[] lines, CsvCells cells, List<Problem> problems, string position)
    {
        var currency = ReadCurrency(head, cells);
        var intent = ReadIntent(head, cells);
        var order = new Order
        {
            Channel = delivery.Channel,
            Source = delivery.Source,
            ExternalId = cells.Text(head, CsvFields.ExternalId),
            Revision = cells.Integer(head, CsvFields.Revision, 0, 1_000_000) ?? 0,
            Intent = intent,
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
            Total = currency is null ? null : cells.Money<Money>(head, CsvFields.Total, currency, (decimal value, out Money money, [NotNullWhen(false)] out Flaw? flaw) =>
                Money.TryCreate(value, currency, out money, out flaw)),
            Lines = [.. lines.Where(line => intent != OrderIntent.Cancel || !IsBlank(line)).TakeWhile(_ => problems.Count < MaxProblems).Select(line => ReadLine(line, currency, intent, cells))],
            Provenance = delivery.At(position, adapter),
        };
        return problems.Count == 0 ? order : null;
    }

    // A cancellation may name the order alone.
    private static bool IsBlank(CsvEntry line) => CsvLayout.CellOf(line, CsvFields.LineQuantity) is null && CsvFields.Products.All(field => CsvLayout.CellOf(line, field) is null);

    private OrderLine ReadLine(CsvEntry line, Currency? currency, OrderIntent intent, CsvCells cells)
    {
        var unit = ReadUnit(line, cells);
        var quantity = cells.Value<Quantity>(line, CsvFields.LineQuantity, (decimal value, out Quantity created, [NotNullWhen(false)] out Flaw? flaw) =>
            Quantity.TryCreate(value, unit, out created, out flaw, inChange: intent == OrderIntent.Change));
        if (quantity is null && layout.TextOf(line, CsvFields.LineQuantity) is null)
        {
            cells.Refuse(line, CsvFields.LineQuantity, new Flaw("the quantity is missing", "fill the cell"));
        }

        return new OrderLine(
            cells.Integer(line, CsvFields.LineNumber, 1, 999_999_999) ?? line.Number,
            cells.Text(line, CsvFields.LineSku), cells.Text(line, CsvFields.LineBuyerSku), cells.Text(line, CsvFields.LineGtin),
            cells.Text(line, CsvFields.LineDescription, Text.MaxLength), quantity ?? default,
            cells.Money<UnitPrice>(line, CsvFields.LineUnitPrice, currency, UnitPrice.TryCreate), cells.Day(line, CsvFields.LineRequestedDelivery));
    }

    private UnitOfMeasure ReadUnit(CsvEntry line, CsvCells cells)
    {
        if (cells.Text(line, CsvFields.LineUom) is not { } word)
        {
            if (layout.TextOf(line, CsvFields.LineUom) is null)
            {
                cells.Refuse(line, CsvFields.LineUom, new Flaw("the unit is missing", "fill the cell, or set line.uom under Constants in the channel's profile"));
            }

            return default;
        }

        if (!UnitOfMeasure.TryCreate(layout.Profile.Units.GetValueOrDefault(word, word), out var unit, out var flaw))
        {
            cells.Refuse(line, CsvFields.LineUom, flaw with { Remedy = flaw.Remedy + ", or map it under Units in the channel's profile" });
        }

        return unit;
    }

    private static Currency? ReadCurrency(CsvEntry head, CsvCells cells)
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

    private static OrderIntent ReadIntent(CsvEntry head, CsvCells cells)
    {
        var word = cells.Text(head, CsvFields.Intent);
        if (word is null || Names.TryRead<OrderIntent>(word, out var intent))
        {
            return word is null ? OrderIntent.Create : Names.Read<OrderIntent>(word);
        }

        cells.Refuse(head, CsvFields.Intent, new Flaw($"{Flaw.Quote(word)} is none of {Names.List<OrderIntent>()}", "write one of these"));
        return intent;
    }

    private static Address? ReadAddress(CsvEntry head, string place, CsvCells cells)
    {
        var address = new Address(
            cells.Text(head, place + ".code"), cells.Text(head, place + ".gln"), cells.Text(head, place + ".name", Text.MaxLength),
            cells.Text(head, place + ".street", Text.MaxLength), cells.Text(head, place + ".city", Text.MaxLength),
            cells.Text(head, place + ".zip"), cells.Text(head, place + ".country"));
        return address == new Address(null) ? null : address;
    }

    // A rule's JSON path, turned into the cell that the person sees: $.lines[3].gtin, $.customer, $.shipTo.country.
    private string PlaceOf(string path, CsvRow first, CsvEntry[] lines)
    {
        var parts = path.TrimStart('$', '.').Split('.', 2);
        if (parts[0].StartsWith("lines[", StringComparison.Ordinal))
        {
            var line = lines[int.Parse(parts[0].AsSpan(6, parts[0].Length - 7), CultureInfo.InvariantCulture)];
            return layout.At(line, CsvFields.LinePrefix + (parts.Length > 1 ? parts[1] : "sku"));
        }

        return layout.At(layout.HeadOf(first), parts.Length > 1 ? $"{parts[0]}.{parts[1]}" : parts[0] == "customer" ? "customer.code" : parts[0]);
    }
}
