using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Compares baskets: multisets of product and base quantity.</summary>
internal static class LinesComparison
{
    private const int Many = 3;

    private const decimal Most = 0.8m;

    public static Finding Compare(OrderProfile order, OrderProfile other)
    {
        var pairs = Pair(order.Lines, other.Lines);
        var count = order.Lines.Count;
        if (pairs.Count == 0)
        {
            return Result(EvidenceLevel.LinesDisjoint, "no product in common");
        }

        var equal = pairs.Count(static pair => pair.Mine.Unit == pair.Theirs.Unit && pair.Mine.Quantity == pair.Theirs.Quantity);
        if (pairs.Count == count && count == other.Lines.Count)
        {
            return equal == count
                ? Result(count >= Many ? EvidenceLevel.LinesEqualMany : EvidenceLevel.LinesEqualFew, count == 1 ? "the same product and quantity" : $"the same {count} products and quantities")
                : Result(EvidenceLevel.LinesSameProducts, count == 1 ? "the same product, another quantity" : $"the same {count} products, {count - equal} with another quantity");
        }

        var share = Math.Min(ShareOf(order.Lines, pairs.Select(static pair => pair.Mine)), ShareOf(other.Lines, pairs.Select(static pair => pair.Theirs)));
        var words = $"{pairs.Count} products in common, of {count} here and {other.Lines.Count} there";
        return Result(share >= Most ? EvidenceLevel.LinesMostlySame : EvidenceLevel.LinesPartlySame, words);
    }

    // Two lines are of one product when they share any of its names.
    private static List<(ProfileLine Mine, ProfileLine Theirs)> Pair(IReadOnlyList<ProfileLine> mine, IReadOnlyList<ProfileLine> theirs)
    {
        var byName = new Dictionary<string, ProfileLine>(StringComparer.Ordinal);
        foreach (var line in theirs)
        {
            foreach (var name in line.Products)
            {
                byName.TryAdd(name, line);
            }
        }

        var taken = new HashSet<ProfileLine>(ReferenceEqualityComparer.Instance);
        var pairs = new List<(ProfileLine, ProfileLine)>();
        foreach (var line in mine)
        {
            foreach (var name in line.Products)
            {
                if (byName.TryGetValue(name, out var found) && taken.Add(found))
                {
                    pairs.Add((line, found));
                    break;
                }
            }
        }

        return pairs;
    }

    // By value where every line has one, else by number of products.
    private static decimal ShareOf(IReadOnlyList<ProfileLine> all, IEnumerable<ProfileLine> common)
    {
        var total = all.Sum(static line => line.Value ?? 0);
        return all.All(static line => line.Value is > 0) && total > 0
            ? common.Sum(static line => line.Value ?? 0) / total
            : (decimal)common.Count() / all.Count;
    }

    private static Finding Result(EvidenceLevel level, string words) => new(EvidenceField.Lines, level, words);
}
