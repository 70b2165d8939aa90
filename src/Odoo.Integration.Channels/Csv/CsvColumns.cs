using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Finds where the profile's columns stand in a file.</summary>
/// <remarks>
/// A name is looked for as it is written first, then folded (<see cref="ColumnNames"/>) among the columns that no other field has.
/// One that two columns bear is refused: which of them is meant, the file does not say.
/// </remarks>
internal sealed class CsvColumns(CsvProfile profile, CsvLayoutKind kind)
{
    /// <summary>Binds the profile to the file's header; the problem says how the header has changed.</summary>
    public Problem? Bind(CsvRow? header, char delimiter, out CsvLayout layout)
    {
        layout = new CsvLayout(profile, kind, delimiter);
        if (!profile.Header)
        {
            layout = layout with
            {
                Index = profile.Columns.ToDictionary(static column => column.Key, static column => NumberOf(column.Value[0]) - 1),
                TypeAt = kind == CsvLayoutKind.Records ? NumberOf(profile.RecordType.Column) - 1 : -1,
            };
            return null;
        }

        var names = new HeaderNames(header ?? new CsvRow(1, [], string.Empty, null));
        var drift = new HeaderDrift(header?.Line ?? 1, names, delimiter);
        if (names.Names.Count > CsvRows.MaxCells)
        {
            return drift.TooWide();
        }

        var index = Find(names, drift);
        var slots = kind == CsvLayoutKind.Wide ? FindSlots(names, index, drift) : [];
        var typeAt = kind == CsvLayoutKind.Records ? FindType(names, drift) : -1;
        layout = layout with { Index = index, Slots = slots, TypeAt = typeAt, Header = names.Names };
        return drift.Flaw(index.Values.Concat(slots.SelectMany(static slot => slot.Own)).Append(typeAt).ToHashSet());
    }

    private static int NumberOf(string column) => int.Parse(column, CultureInfo.InvariantCulture);

    private Dictionary<string, int> Find(HeaderNames names, HeaderDrift drift)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var plain = profile.Columns.Where(column => !IsNumbered(column.Value)).ToArray();
        foreach (var (field, column) in plain)
        {
            Take(field, column.Select(names.Exactly), index, drift);
        }

        foreach (var (field, column) in plain.Where(column => !index.ContainsKey(column.Key)))
        {
            var taken = index.Values.ToHashSet();
            if (!Take(field, column.Select(name => names.Alike(name).FindAll(at => !taken.Contains(at))), index, drift))
            {
                drift.Missing(field, column);
            }
        }

        return index;
    }

    private static bool Take(string field, IEnumerable<List<int>> found, Dictionary<string, int> index, HeaderDrift drift)
    {
        if (found.FirstOrDefault(static cells => cells.Count > 0) is not { } cells)
        {
            return false;
        }

        if (cells.Count > 1)
        {
            drift.Twice(cells[0], cells[1]);
        }

        index[field] = cells[0];
        return true;
    }

    private List<CsvSlot> FindSlots(HeaderNames names, Dictionary<string, int> shared, HeaderDrift drift)
    {
        var slots = new SortedDictionary<int, Dictionary<string, int>>();
        foreach (var (field, column) in profile.Columns.Where(column => IsNumbered(column.Value)))
        {
            var found = column.Select(pattern => names.Numbered(pattern).ToArray()).FirstOrDefault(static cells => cells.Length > 0);
            if (found is null)
            {
                drift.Missing(field, column);
                continue;
            }

            foreach (var (number, at) in found)
            {
                var slot = slots.TryGetValue(number, out var known) ? known : slots[number] = new Dictionary<string, int>(StringComparer.Ordinal);
                if (!slot.TryAdd(field, at))
                {
                    drift.Twice(slot[field], at);
                }
            }
        }

        return [.. slots.Select(slot => new CsvSlot(slot.Key, [.. slot.Value.Values], slot.Value.UnionBy(shared, static pair => pair.Key).ToDictionary()))];
    }

    private int FindType(HeaderNames names, HeaderDrift drift)
    {
        var column = profile.RecordType.Column;
        var found = names.Exactly(column).Concat(names.Alike(column)).ToArray();
        if (found.Length > 0)
        {
            return found[0];
        }

        if (int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= names.Names.Count)
        {
            return number - 1;
        }

        drift.Missing("RecordType", [column]);
        return -1;
    }

    private static bool IsNumbered(CsvColumnNames names) => names.Any(static name => name.Contains(CsvColumnNames.NumberMark, StringComparison.Ordinal));
}
