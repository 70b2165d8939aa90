using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// Recognises rows of sums and adds up what stands above them. Such a row has no product and no order number, a label
/// (<see cref="TotalsWords"/>), and beside it numbers alone. Without a label only the last row of a file can be one, and only
/// where all its numbers are sums.
/// </summary>
/// <remarks>
/// A number must be the sum of its column, of the whole file or since the last row of sums, where that column holds numbers
/// alone; under the order's total also once an order, under either money column also quantity times price. Else a row is
/// missing or was changed, and nothing of the file goes out. Not judged: rows that speak of tax, other numbers under the unit price.
/// </remarks>
internal sealed class CsvTotals(CsvLayout layout, CsvNumbers numbers)
{
    // Amounts are rounded to the minor unit in each row that is added up.
    private const decimal RoundingOfRow = 0.005m;

    private readonly ColumnSums _sums = new(numbers);
    private readonly int[] _products = [.. layout.ProductCells()];
    private readonly int[] _numbers = [.. new[] { CsvFields.ExternalId, CsvFields.CustomerReference }.Select(field => layout.Index.GetValueOrDefault(field, -1)).Where(static at => at >= 0)];
    private readonly int _quantity = layout.Index.GetValueOrDefault(CsvFields.LineQuantity, -1);
    private readonly int _price = layout.Index.GetValueOrDefault(CsvFields.LineUnitPrice, -1);
    private readonly int _total = layout.Index.GetValueOrDefault(CsvFields.Total, -1);
    private (decimal All, decimal Part)? _value = (0, 0);
    private (decimal All, decimal Part)? _orders = (0, 0);

    /// <summary>Whether the row is one of sums; records say themselves what they are.</summary>
    public TotalsKind KindOf(CsvRow row) => layout.Kind == CsvLayoutKind.Records ? TotalsKind.None : KindOf(row, out _);

    /// <summary>Adds a row of an order.</summary>
    public void Add(CsvRow row, bool startsOrder)
    {
        _sums.Add(row);
        _value = Sum(_value, NumberAt(row, _quantity) is { } quantity && NumberAt(row, _price) is { } price && Math.Abs(quantity) < 1e12m && Math.Abs(price) < 1e9m ? quantity * price : null);
        _orders = startsOrder ? Sum(_orders, NumberAt(row, _total)) : _orders;
    }

    /// <summary>What does not add up in a labelled row of sums; null where all does, or nothing can be said.</summary>
    public Problem? Check(CsvRow row)
    {
        _ = KindOf(row, out var isTax);
        Problem? problem = null;
        for (var at = 0; at < row.Cells.Length && !isTax; at++)
        {
            if (NumberAt(row, at) is { } number && Expected(at) is { } expected && !Holds(at, number))
            {
                problem ??= new Problem(
                    string.Create(CultureInfo.InvariantCulture, $"{row.Line}:1"),
                    string.Create(CultureInfo.InvariantCulture, $"the row of sums says {Flaw.Quote(row.Cells[at].Trim())} in {NameOf(at)}, and the rows above come to {Orders.Values.Decimals.Trim(expected)}"),
                    "a row is missing or was changed: send the file as it was made, or take the row of sums out");
            }
        }

        _sums.EndPart();
        (_value, _orders) = (Sum(_value, 0, newPart: true), Sum(_orders, 0, newPart: true));
        return problem;
    }

    /// <summary>Whether each number of a row without a label is a sum.</summary>
    public bool AddsUp(CsvRow row) => Enumerable.Range(0, row.Cells.Length).All(at => string.IsNullOrWhiteSpace(row.Cells[at])
        || (NumberAt(row, at) is { } number && Expected(at) is not null && Holds(at, number)));

    private TotalsKind KindOf(CsvRow row, out bool isTax)
    {
        isTax = false;
        if (row.Flaw is not null || NamesAny(row, _products) || NamesAny(row, _numbers))
        {
            return TotalsKind.None;
        }

        var kind = TotalsKind.Bare;
        foreach (var cell in row.Cells)
        {
            if (string.IsNullOrWhiteSpace(cell) || ColumnSums.TryRead(cell, numbers, out _) || IsUnitOrCurrency(cell.Trim()))
            {
                continue;
            }

            if (!TotalsWords.IsLabel(cell, out var tax))
            {
                return TotalsKind.None;
            }

            (kind, isTax) = (TotalsKind.Labelled, isTax || tax);
        }

        return kind;
    }

    // Whether a cell that would name a product or an order holds something else than a label.
    private static bool NamesAny(CsvRow row, int[] cells)
    {
        foreach (var at in cells)
        {
            if (at < row.Cells.Length && !string.IsNullOrWhiteSpace(row.Cells[at]) && !TotalsWords.IsLabel(row.Cells[at], out _))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnitOrCurrency(string word) => layout.Profile.Units.ContainsKey(word) || Orders.Values.Currency.TryFind(word, out _);

    private decimal? Expected(int at) => at == _total && _orders is { } orders ? orders.All : _sums.Of(at)?.All;

    private bool Holds(int at, decimal number)
    {
        var allowed = at == _quantity ? 0 : RoundingOfRow * (_sums.Rows + 1);
        bool IsNear((decimal All, decimal Part)? sum) => sum is { } s && (Math.Abs(s.All - number) <= allowed || Math.Abs(s.Part - number) <= allowed);
        return at == _price || IsNear(_sums.Of(at)) || (at == _total && (IsNear(_orders) || IsNear(_value)));
    }

    private decimal? NumberAt(CsvRow row, int at) =>
        at >= 0 && at < row.Cells.Length && !string.IsNullOrWhiteSpace(row.Cells[at]) && ColumnSums.TryRead(row.Cells[at], numbers, out var number) ? number : null;

    private static (decimal All, decimal Part)? Sum((decimal All, decimal Part)? sum, decimal? number, bool newPart = false) =>
        sum is { } s && number is { } n && Math.Abs(s.All) < 1e27m ? (s.All + n, newPart ? 0 : s.Part + n) : null;

    private string NameOf(int at) => layout.Header is { } header && at < header.Count && header[at].Length > 0
        ? Flaw.Quote(header[at])
        : string.Create(CultureInfo.InvariantCulture, $"column {at + 1}");
}
