using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Finds where the profile's columns stand in a file.</summary>
internal sealed class CsvColumns(CsvProfile profile, char delimiter)
{
    /// <summary>Binds the profile to the file's header; the problem says which column is missing.</summary>
    public Problem? Bind(CsvRow? header, out CsvLayout layout)
    {
        layout = new CsvLayout(profile, delimiter, new Dictionary<string, int>(StringComparer.Ordinal), header?.Cells.Length);
        if (!profile.Header)
        {
            layout = layout with { Index = profile.Columns.ToDictionary(static c => c.Key, static c => int.Parse(c.Value, CultureInfo.InvariantCulture) - 1) };
            return null;
        }

        var names = header?.Cells.Select(static cell => cell.Trim().TrimStart('\uFEFF')).ToArray() ?? [];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, column) in profile.Columns)
        {
            var at = Array.FindIndex(names, name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                var seen = names.Length > 1 ? $"the header has {string.Join(", ", names.Take(20).Select(Flaw.Quote))}" : $"the header has one column, {Flaw.Quote(names.FirstOrDefault())}";
                return new Problem(
                    FormattableString.Invariant($"{header?.Line ?? 1}:1"), $"the column {Flaw.Quote(column)} is missing; {seen}",
                    $"add it, or check that columns are separated by {(delimiter == '\t' ? "tab" : Flaw.Quote(delimiter.ToString()))}");
            }

            index.Add(field, at);
        }

        layout = layout with { Index = index };
        return null;
    }
}
