using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Lines;

/// <summary>Puts the lines of two orders side by side, by product and not by number, as screening understands them.</summary>
public static class LineAlignment
{
    // Prices are kept to six places; what a pack's price leaves over in division is no difference.
    private const decimal PriceTolerance = 0.000_005m;

    /// <param name="mine">The order that came: its lines come first, in its sequence; what only the other has comes behind.</param>
    /// <param name="theirs">The other one.</param>
    public static IReadOnlyList<AlignedLine> Of(Order mine, Order theirs)
    {
        var free = new Dictionary<long, Queue<OrderLine>>();
        foreach (var line in theirs.Lines)
        {
            foreach (var name in OrderProfiles.NamesOf(line))
            {
                (free.TryGetValue(name, out var queue) ? queue : free[name] = new Queue<OrderLine>()).Enqueue(line);
            }
        }

        var taken = new HashSet<OrderLine>(ReferenceEqualityComparer.Instance);
        var aligned = new List<AlignedLine>(mine.Lines.Count);
        foreach (var line in mine.Lines)
        {
            aligned.Add(Take(line, free, taken) is { } other ? Compare(line, other) : new AlignedLine(line, null, false, false));
        }

        aligned.AddRange(theirs.Lines.Where(line => !taken.Contains(line)).Select(static line => new AlignedLine(null, line, false, false)));
        return aligned;
    }

    /// <summary>How much of its product a line wants, in the unit in which amounts are compared: 12 C62 for 1 DZN.</summary>
    public static (decimal Quantity, string Unit) InBaseUnit(OrderLine line) => BaseUnits.Convert(line.Quantity.Value, line.Quantity.Unit.Code);

    private static OrderLine? Take(OrderLine line, Dictionary<long, Queue<OrderLine>> free, HashSet<OrderLine> taken)
    {
        foreach (var name in OrderProfiles.NamesOf(line))
        {
            while (free.TryGetValue(name, out var queue) && queue.TryDequeue(out var other))
            {
                if (taken.Add(other))
                {
                    return other;
                }
            }
        }

        return null;
    }

    private static AlignedLine Compare(OrderLine mine, OrderLine theirs)
    {
        var (here, unit) = BaseUnits.Convert(mine.Quantity.Value, mine.Quantity.Unit.Code);
        var (there, otherUnit) = BaseUnits.Convert(theirs.Quantity.Value, theirs.Quantity.Unit.Code);
        return new AlignedLine(mine, theirs, unit == otherUnit && here == there, IsSamePrice(mine, theirs, here, there));
    }

    private static bool IsSamePrice(OrderLine mine, OrderLine theirs, decimal here, decimal there) =>
        mine.UnitPrice is not { } price || theirs.UnitPrice is not { } other || here == 0 || there == 0
        || Math.Abs((price.Amount * mine.Quantity.Value / here) - (other.Amount * theirs.Quantity.Value / there)) <= PriceTolerance;
}
