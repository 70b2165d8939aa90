using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Baskets in words.</summary>
internal static class LinesWords
{
    public static string Of(OrderProfile order, OrderProfile other, EvidenceLevel level)
    {
        var count = order.Lines.Length;
        var result = LinesComparison.Compare(order.Lines, other.Lines, new double[count]);
        return level switch
        {
            EvidenceLevel.LinesEqual => count == 1 ? "the same product and quantity" : $"the same {count} products and quantities",
            EvidenceLevel.LinesOneQuantityOff => $"the same {count} products, one with another quantity",
            EvidenceLevel.LinesSameProducts => count == 1 ? "the same product, another quantity" : $"the same {count} products, {count - result.Equal} with another quantity",
            EvidenceLevel.LinesContained => count < other.Lines.Length ? $"all {count} lines are among the {other.Lines.Length} of the other" : $"all {other.Lines.Length} lines of the other are among these {count}",
            EvidenceLevel.LinesDisjoint => "no product in common",
            EvidenceLevel.LinesSameAmounts => $"{count} products named in different ways, with the same amounts",
            EvidenceLevel.LinesNotComparable => "the products are named in different ways",
            _ => $"{result.Common} {(result.Common == 1 ? "product" : "products")} in common, of {count} here and {other.Lines.Length} there",
        };
    }
}
