using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>What must be known of a whole file before any of its orders goes out.</summary>
internal sealed class CsvSurvey
{
    private readonly CsvLayout _layout;
    private readonly CsvTotals _totals;
    private readonly List<ulong> _starts = [];
    private readonly CsvGrouping.Steps _steps;
    private int _bareTotals = -1;

    private CsvSurvey(CsvLayout layout, CsvGrouping grouping, CsvNumbers numbers) =>
        (_layout, _totals, _steps) = (layout, new CsvTotals(layout, numbers), grouping.Begin());

    /// <summary>The keys of orders that begin more than once.</summary>
    public IReadOnlySet<ulong> Scattered { get; private set; } = new HashSet<ulong>();

    /// <summary>Why no order of the file may go out; null where nothing speaks against it.</summary>
    public Problem? Flaw { get; private set; }

    public static CsvSurvey Of(IEnumerable<CsvRow> rows, CsvLayout layout, CsvGrouping grouping, CsvNumbers numbers)
    {
        var survey = new CsvSurvey(layout, grouping, numbers);
        CsvRow? bare = null;
        foreach (var row in rows.Where(row => !survey.IsNoOrder(row)))
        {
            if (bare is not null)
            {
                survey.Add(bare);
                bare = null;
            }

            switch (survey._totals.KindOf(row))
            {
                case TotalsKind.Labelled:
                    survey.Flaw ??= survey._totals.Check(row);
                    break;
                case TotalsKind.Bare:
                    bare = row;
                    break;
                default:
                    survey.Add(row);
                    break;
            }
        }

        survey.End(bare);
        return survey;
    }

    /// <summary>Whether the row belongs to an order.</summary>
    public bool IsOrder(CsvRow row) => row.Line != _bareTotals && !IsNoOrder(row) && _totals.KindOf(row) != TotalsKind.Labelled;

    private void Add(CsvRow row)
    {
        var starts = _steps.Starts(row);
        _totals.Add(row, starts);
        if (starts && _steps.Key is { } key)
        {
            _starts.Add(CsvGrouping.Hash(key));
        }
    }

    private void End(CsvRow? bare)
    {
        if (bare is not null && _totals.AddsUp(bare))
        {
            _bareTotals = bare.Line;
        }
        else if (bare is not null)
        {
            Add(bare);
        }

        _starts.Sort();
        Scattered = _starts.Where((hash, at) => at > 0 && _starts[at - 1] == hash).ToHashSet();
        _starts.Clear();
        _starts.TrimExcess();
    }

    // The header again, where files were put behind one another; and records that the profile passes over.
    private bool IsNoOrder(CsvRow row) =>
        (_layout.Header is { } header && row.Cells.Length == header.Count && IsHeader(row, header))
        || (_layout.Kind == CsvLayoutKind.Records && CsvRecordKinds.IsPassed(_layout, row));

    private static bool IsHeader(CsvRow row, IReadOnlyList<string> header)
    {
        for (var at = 0; at < header.Count; at++)
        {
            if (!row.Cells[at].AsSpan().Trim().TrimStart('\uFEFF').SequenceEqual(header[at]))
            {
                return false;
            }
        }

        return true;
    }
}
