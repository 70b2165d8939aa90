using System.Globalization;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>Finds how orders stand in the rows of a file, and where their fields do.</summary>
internal static class LayoutGuess
{
    /// <summary>Writes layout and columns into the profile; gives each field's column.</summary>
    public static Dictionary<string, SampleColumn> Apply(FileSample sample, CsvProfile profile, SuggestionNotes notes)
    {
        var guess = new FieldGuess(notes);
        var records = RecordGuess.Of(sample);
        IReadOnlyList<SampleColumn> Columns(Func<CsvRow, bool> which) => [.. sample.Columns(which).Where(column => column.At != records?.At && (!sample.HasHeader || column.Name.Length > 0))];
        if (records is not null)
        {
            profile.Layout = Names.Of(CsvLayoutKind.Records);
            profile.RecordType = records.Types;
            notes.Certain.Add($"layout: records; '{records.Types.Order[0]}' begins an order, '{records.Types.Line[0]}' is a line");
            if (records.Types.Passed.Count > 0)
            {
                notes.Guessed.Add($"rows of type {string.Join(", ", records.Types.Passed.Select(Orders.Problems.Flaw.Quote))} are passed over: check that they order nothing");
            }

            var (heads, lines) = (new FieldGuess(notes), new FieldGuess(notes));
            heads.ByName([.. Columns(records.IsOrder).Where(static column => HeaderWords.FieldOf(column.Name) is { } field && !CsvFields.IsLine(field))]);
            lines.ByName([.. Columns(records.IsLine).Where(static column => HeaderWords.FieldOf(column.Name) is { } field && CsvFields.IsLine(field))]);
            heads.ByContent(Columns(records.IsOrder), head: true, lines: false);
            heads.ByKind(Columns(records.IsOrder), head: true, lines: false);
            lines.ByContent(Columns(records.IsLine), head: false, lines: true);
            lines.ByKind(Columns(records.IsLine), head: false, lines: true);
            return Name(heads.Found.Concat(lines.Found).ToDictionary(), sample, profile);
        }

        // Rows of sums say nothing of the columns above them.
        var columns = Columns(row => !row.Cells.Any(static cell => cell.Length > 0 && TotalsWords.IsLabel(cell, out _)));
        if (WideFields(columns) is var wide && wide.ContainsKey(CsvFields.LineQuantity) && CsvFields.Products.Any(wide.ContainsKey))
        {
            profile.Layout = Names.Of(CsvLayoutKind.Wide);
            notes.Certain.Add("layout: wide, one row an order with its lines side by side");
            guess.ByName([.. columns.Where(static column => WideNames.FieldOf(column.Name) is null)]);
            guess.ByContent([.. columns.Where(static column => WideNames.FieldOf(column.Name) is null)], head: true, lines: false);
            return Name(guess.Found.Where(found => !wide.ContainsKey(found.Key)).Concat(wide).ToDictionary(), sample, profile);
        }

        guess.ByName(columns);
        guess.ByContent(columns, head: true, lines: true);
        if (!sample.HasHeader || !guess.Found.ContainsKey(CsvFields.LineQuantity) || !CsvFields.Products.Any(guess.Found.ContainsKey))
        {
            guess.ByKind(columns, head: true, lines: true);
        }

        Filled(sample, profile, guess.Found, notes);
        return Name(guess.Found, sample, profile);
    }

    private static Dictionary<string, SampleColumn> WideFields(IReadOnlyList<SampleColumn> columns) => columns
        .Select(static column => (Field: WideNames.FieldOf(column.Name), Column: column)).Where(static column => column.Field is not null)
        .GroupBy(static column => column.Field!, StringComparer.Ordinal)
        .Where(static same => same.Count() > 1)
        .ToDictionary(static same => same.Key, static same => new SampleColumn(same.First().Column.At, WideNames.PatternOf(same.First().Column.Name), [.. same.SelectMany(static column => column.Column.Values)]), StringComparer.Ordinal);

    // Blank numbers below filled ones, beside products: the first row of an order speaks for those below.
    private static void Filled(FileSample sample, CsvProfile profile, Dictionary<string, SampleColumn> found, SuggestionNotes notes)
    {
        var number = found.GetValueOrDefault(CsvFields.ExternalId) ?? found.GetValueOrDefault(CsvFields.CustomerReference);
        var product = CsvFields.Products.Select(found.GetValueOrDefault).FirstOrDefault(static column => column is not null);
        static bool Has(CsvRow row, SampleColumn column) => column.At < row.Cells.Length && row.Cells[column.At].Trim().Length > 0;
        if (number is null)
        {
            notes.Missing.Add("no column looks like an order number: each row becomes an order of its own");
        }
        else if (product is not null && sample.Rows.Any(row => !Has(row, number) && Has(row, product)) && sample.Rows.Count > 0 && Has(sample.Rows[0], number))
        {
            profile.Layout = Names.Of(CsvLayoutKind.FilledFirst);
            notes.Certain.Add($"layout: filled-first, {number.Told} is filled on the first row of an order alone");
        }
        else
        {
            notes.Certain.Add("layout: rows, one row a line");
        }
    }

    private static Dictionary<string, SampleColumn> Name(Dictionary<string, SampleColumn> found, FileSample sample, CsvProfile profile)
    {
        foreach (var (field, column) in found)
        {
            profile.Columns[field] = [sample.HasHeader ? column.Name : (column.At + 1).ToString(CultureInfo.InvariantCulture)];
        }

        return found;
    }
}
