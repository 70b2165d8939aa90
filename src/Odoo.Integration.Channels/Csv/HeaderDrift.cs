using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>How a file's header differs from what the profile names, told in one line.</summary>
internal sealed class HeaderDrift(int line, HeaderNames names, char delimiter)
{
    /// <summary>Most names told of each kind.</summary>
    private const int MostTold = 20;

    /// <summary>Most columns compared with what is missing.</summary>
    private const int MostCompared = 200;

    private readonly List<(string Field, CsvColumnNames Names)> _missing = [];
    private readonly List<(int One, int Other)> _twice = [];

    public void Missing(string field, CsvColumnNames column) => _missing.Add((field, column));

    public void Twice(int one, int other) => _twice.Add((one, other));

    public Problem TooWide() => At($"the header has more than {CsvRows.MaxCells} columns", "send the columns of the orders alone");

    /// <summary>The difference; null where there is none.</summary>
    /// <param name="used">The cells that fields were found in.</param>
    public Problem? Flaw(IReadOnlySet<int> used)
    {
        if (_missing.Count == 0)
        {
            return _twice.Count == 0 ? null : At(
                $"the header has {Quote(_twice[0].One)} and {Quote(_twice[0].Other)}, and nothing says which of them is meant", "name the columns differently");
        }

        var separator = delimiter == '\t' ? "tab" : Orders.Problems.Flaw.Quote(delimiter.ToString());
        if (names.Names.Count <= 1)
        {
            return At(
                $"{Told()}; the header has one column, {Orders.Problems.Flaw.Quote(names.Names.Count == 0 ? null : names.Names[0])}",
                $"check that columns are separated by {separator}, or change Delimiter in the channel's profile");
        }

        var further = Enumerable.Range(0, names.Names.Count).Where(at => !used.Contains(at) && names.Names[at].Length > 0).Take(MostCompared).ToList();
        return At(
            $"{Told(further)}; {(further.Count == 0 ? "nothing is new" : $"new in the header: {List(further.Select(Quote))}")}",
            "name the columns as before, or add the new names under Columns in the channel's profile");
    }

    private string Told(IReadOnlyList<int>? further = null) => List(_missing.Select(missing =>
    {
        var near = further is null ? [] : Nearest(missing.Field, missing.Names, further);
        return near.Count == 0 ? $"{missing.Names} is missing" : $"{missing.Names} is missing ({string.Join(" or ", near)} looks like it)";
    }));

    // Nearest by its letters; else by what it means in another language.
    private List<string> Nearest(string field, CsvColumnNames column, IReadOnlyList<int> further)
    {
        var wanted = column.Select(ColumnNames.Fold).ToArray();
        var alike = further
            .Select(at => (At: at, Folded: ColumnNames.Fold(names.Names[at])))
            .Where(name => wanted.Any(folded => NearNames.AreNear(folded, name.Folded)))
            .OrderBy(name => wanted.Min(folded => NearNames.Distance(folded, name.Folded)))
            .Select(static name => name.At).ToArray();
        var fitting = alike.Length > 0 ? alike : further.Where(at => HeaderWords.FieldOf(names.Names[at]) == field);
        return [.. fitting.Take(2).Select(Quote)];
    }

    private string Quote(int at) => Orders.Problems.Flaw.Quote(names.Names[at]);

    private static string List(IEnumerable<string> told)
    {
        var all = told.Take(MostTold + 1).ToArray();
        return string.Join(", ", all.Take(MostTold)) + (all.Length > MostTold ? ", …" : string.Empty);
    }

    private Problem At(string what, string remedy) => new(string.Create(CultureInfo.InvariantCulture, $"{line}:1"), what, remedy);
}
