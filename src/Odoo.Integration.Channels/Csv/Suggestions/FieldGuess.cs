using System.Text.RegularExpressions;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>Which column is which field: by its name, else by what it holds.</summary>
internal sealed partial class FieldGuess(SuggestionNotes notes)
{
    private readonly HashSet<int> _taken = [];

    /// <summary>Field to column.</summary>
    public Dictionary<string, SampleColumn> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes the columns whose names are known, where what they hold does not speak against it.</summary>
    public void ByName(IReadOnlyList<SampleColumn> columns)
    {
        foreach (var column in columns.Where(static column => column.Name.Length > 0))
        {
            if (HeaderWords.FieldOf(column.Name) is not { } field)
            {
                continue;
            }

            if (Found.TryGetValue(field, out var first))
            {
                notes.Guessed.Add($"{column.Told} could be {field} too; {first.Told} was taken");
            }
            else if (Objection(field, column) is { } objection)
            {
                _taken.Add(column.At);
                notes.Missing.Add($"{column.Told} is called like {field}, but {objection}; left out");
            }
            else
            {
                Take(field, column);
                notes.Certain.Add($"{field}: {column.Told}, by its name");
            }
        }
    }

    /// <summary>Finds fields that no name told by what the columns hold.</summary>
    public void ByContent(IReadOnlyList<SampleColumn> columns, bool head, bool lines)
    {
        if (lines)
        {
            Look(columns, CsvFields.LineGtin, "its check digits hold", static column => column.Mostly(static text => text.Length is 8 or 12 or 13 or 14 && CheckDigits.AreRight(text)) && column.Distinct > 1);
            Look(columns, CsvFields.LineUom, "it holds units", static column => column.Mostly(static text => UnitWords.CodeOf(text) is not null && !NumberGuess.IsNumber(text)));
        }

        if (head)
        {
            Look(columns, "customer.email", "it holds e-mail addresses", static column => column.Mostly(static text => Email().IsMatch(text)));
            Look(columns, "customer.vat", "it holds VAT numbers", static column => column.Mostly(static text => Vat().IsMatch(text)));
            Look(columns, "customer.gln", "its check digits hold", static column => column.Mostly(static text => text.Length == 13 && CheckDigits.AreRight(text)));
            Look(columns, CsvFields.Currency, "it holds codes of ISO 4217", static column => column.Mostly(static text => Currency.TryFind(text, out _)));
            Look(columns, CsvFields.OrderedAt, "it holds dates", static column => column.Mostly(DateGuess.IsDate));
            Look(columns, CsvFields.RequestedDelivery, "it holds dates", static column => column.Mostly(DateGuess.IsDate));
        }
    }

    /// <summary>Finds order number, product, quantity and price by the place and the kind of what the columns hold.</summary>
    public void ByKind(IReadOnlyList<SampleColumn> columns, bool head, bool lines)
    {
        if (lines)
        {
            Look(columns, CsvFields.LineUnitPrice, "it holds numbers with decimals", static column => column.Mostly(NumberGuess.IsNumber) && column.Values.Count(static text => text.AsSpan().IndexOfAny('.', ',') >= 0) * 2 > column.Values.Count, last: true);
            Look(columns, CsvFields.LineQuantity, "it holds numbers", static column => column.Mostly(NumberGuess.IsNumber) && !column.Mostly(static text => text.Length > 6) && !IsCounting(column), last: true);
        }

        if (head)
        {
            Look(columns, CsvFields.ExternalId, "it is the first of codes", static column => column.Mostly(IsCode));
            Look(columns, "customer.code", "it is the next of codes that repeat", static column => column.Mostly(IsCode) && (column.Distinct < column.Values.Count || column.Values.Count == 1));
        }

        if (lines && !CsvFields.Products.Any(Found.ContainsKey))
        {
            Look(columns, CsvFields.LineSku, "it is the next of codes", static column => column.Mostly(IsCode));
        }
    }

    private void Look(IReadOnlyList<SampleColumn> columns, string field, string why, Func<SampleColumn, bool> fits, bool last = false)
    {
        var fitting = columns.Where(column => !Found.ContainsKey(field) && !_taken.Contains(column.At) && fits(column)).ToArray();
        if (fitting.Length > 0)
        {
            Take(field, last ? fitting[^1] : fitting[0]);
            notes.Guessed.Add($"{field}: {Found[field].Told}, because {why}");
        }
    }

    private void Take(string field, SampleColumn column)
    {
        _taken.Add(column.At);
        Found[field] = column;
    }

    // Against a name speaks what would be refused in most rows.
    private static string? Objection(string field, SampleColumn column) => field switch
    {
        _ when column.Values.Count == 0 => null,
        CsvFields.LineQuantity or CsvFields.LineUnitPrice or CsvFields.Total when !column.Half(NumberGuess.IsNumber) => "does not hold numbers",
        CsvFields.OrderedAt or CsvFields.RequestedDelivery or CsvFields.LineRequestedDelivery when column.Mostly(DateGuess.IsSerial) =>
            $"holds days as Excel counts them ('{column.Values[0]}'): format them as dates and save the file again",
        CsvFields.OrderedAt or CsvFields.RequestedDelivery or CsvFields.LineRequestedDelivery when !column.Half(DateGuess.IsDate) => "does not hold dates",
        CsvFields.LineNumber when !column.Half(static text => text.Length <= 9 && text.All(char.IsAsciiDigit)) => "does not hold whole numbers",
        CsvFields.LineGtin or "customer.gln" or "shipTo.gln" when !column.Half(static text => text.Length is 8 or 12 or 13 or 14 && CheckDigits.AreRight(text)) => "most of its check digits do not hold",
        "shipTo.country" when !column.Half(static text => text.Length == 2 && text.All(char.IsAsciiLetterUpper)) => "does not hold codes of two capital letters",
        CsvFields.Currency when !column.Half(static text => Currency.TryFind(text, out _)) => "does not hold codes of ISO 4217",
        CsvFields.Revision when !column.Half(static text => text.Length <= 6 && text.All(char.IsAsciiDigit)) => "does not hold whole numbers",
        CsvFields.Intent when !column.Half(static text => Orders.Names.TryRead<Orders.OrderIntent>(text, out _)) => $"does not hold {Orders.Names.List<Orders.OrderIntent>()}",
        _ => null,
    };

    private static bool IsCode(string text) => text.Length <= 30 && text.Any(char.IsAsciiDigit) && !text.Contains(' ', StringComparison.Ordinal) && !DateGuess.IsDate(text) && text.AsSpan().IndexOfAny(',', '@') < 0;

    // 1, 2, 3, 1, 2, 1 … is the number of the line.
    private static bool IsCounting(SampleColumn column) => column.Values[0] is "1" or "10"
        && column.Values.Zip(column.Values.Skip(1)).All(pair => pair.Second == column.Values[0] || (int.TryParse(pair.First, out var one) && int.TryParse(pair.Second, out var next) && next > one && next - one <= 10));

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Prefixes of the member states, Northern Ireland, Great Britain, Switzerland and Norway; a letter or digit follows 7 to 11 further ones.
    [GeneratedRegex(@"^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI|CHE)[ -]?[0-9A-Z][0-9A-Z. -]{6,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Vat();
}
