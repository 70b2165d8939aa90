using System.Globalization;
using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels.Csv;

/// <summary>Writes orders as CSV in any style; knows nothing of the reader.</summary>
internal sealed class CsvWriter(CsvDraftStyle style)
{
    private static readonly string[] Head = ["externalId", "customerReference", "customer.code", "shipTo.code", "orderedAt", "requestedDelivery", "currency"];
    private static readonly string[] Lines = ["line.sku", "line.buyerSku", "line.gtin", "line.description", "line.quantity", "line.uom", "line.unitPrice", "line.requestedDelivery"];

    public byte[] Write(CsvDraftOrder[] orders)
    {
        var columns = Columns(orders.Max(static order => order.Lines.Length));
        var rows = new List<Dictionary<string, string?>> { columns.ToDictionary(static name => name, static name => (string?)("the " + name)) };
        foreach (var order in orders)
        {
            rows.AddRange(Rows(order));
        }

        var text = string.Concat(rows.Select(row => string.Join(style.Delimiter, columns.Select(name => Cell(row.GetValueOrDefault(name)))) + style.LineEnd));
        var encoding = TextEncodings.Find(style.Encoding)!;
        byte[] mark = !style.Mark ? [] : style.Encoding == "utf-8" ? [0xEF, 0xBB, 0xBF] : encoding.GetPreamble();
        return [.. mark, .. encoding.GetBytes(text)];
    }

    public (string, string)[] Profile() =>
    [
        ("Delimiter", style.Detected ? "auto" : style.Delimiter == '\t' ? "tab" : style.Delimiter.ToString()), ("Encoding", style.Detected ? "auto" : style.Encoding), ("Layout", style.Layout),
        ("DecimalSeparator", style.DecimalMark), ("ThousandsSeparator", style.Thousands), ("DateFormat", style.Dates), ("RecordType:Column", "the type"), ("RecordType:Order:0", "order"), ("RecordType:Line:0", "line"),
        .. Head.Select(static field => ("Columns:" + field, "the " + field)),
        .. Lines.Select(field => ("Columns:" + field, style.Layout == "wide" ? $"the {field} {{n}}" : "the " + field)),
    ];

    // The columns turned round by some places: their sequence says nothing.
    private string[] Columns(int lines)
    {
        var names = style.Layout switch
        {
            "wide" => Head.Concat(Enumerable.Range(1, lines).SelectMany(static number => Lines.Select(field => $"{field} {number}"))),
            "records" => Head.Concat(Lines).Append("type"),
            _ => Head.Concat(Lines),
        };
        var all = names.ToArray();
        var turn = style.Turn % all.Length;
        return [.. all.Skip(turn), .. all.Take(turn)];
    }

    private IEnumerable<Dictionary<string, string?>> Rows(CsvDraftOrder order)
    {
        var head = Head.Zip([order.Number, order.Reference, order.Customer, order.ShipTo, Date(order.OrderedAt), Date(order.Day), order.Currency]).ToDictionary(static cell => cell.First, static cell => cell.Second);
        var lines = order.Lines.Select(line => Lines.Zip([line.Sku, line.BuyerSku, line.Gtin, line.Description, Number(line.Quantity), line.Unit, line.Price is { } price ? Number(price) : null, Date(line.Day)])
            .ToDictionary(static cell => cell.First, static cell => cell.Second)).ToArray();
        return style.Layout switch
        {
            "wide" => [head.Concat(lines.SelectMany(static (line, at) => line.Select(cell => KeyValuePair.Create($"{cell.Key} {at + 1}", cell.Value)))).ToDictionary()],
            "records" => lines.Select(static line => line.Append(KeyValuePair.Create("type", (string?)"Line")).ToDictionary()).Prepend(head.Append(KeyValuePair.Create("type", (string?)"Order")).ToDictionary()),
            "filled-first" => lines.Select((line, at) => at == 0 ? head.Concat(line).ToDictionary() : line),
            _ => lines.Select(line => head.Concat(line).ToDictionary()),
        };
    }

    private string Cell(string? text)
    {
        var needed = text is not null && text.AsSpan().IndexOfAny(style.Delimiter, '"') >= 0;
        return text is null ? string.Empty : needed || style.Quoted ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    private string? Date(DateOnly? day) => day?.ToString(style.Dates, CultureInfo.InvariantCulture);

    private string Number(decimal number)
    {
        var format = new NumberFormatInfo { NumberDecimalSeparator = style.DecimalMark, NumberGroupSeparator = style.Thousands, NegativeSign = "-" };
        return number.ToString(style.Thousands.Length > 0 ? "#,0.######" : "0.######", format);
    }
}
