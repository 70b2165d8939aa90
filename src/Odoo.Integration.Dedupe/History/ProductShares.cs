namespace Odoo.Integration.Dedupe.History;

/// <summary>How common products are: of how many orders, and how many of these had each. Counted through the end of the day before (UTC), so that it does not matter which replica asks.</summary>
/// <param name="Orders">How many orders were counted.</param>
/// <param name="ByProduct">How many of them had a product; what is missing was in none.</param>
public sealed record ProductShares(long Orders, IReadOnlyDictionary<long, long> ByProduct)
{
    /// <summary>What is assumed of a product of which nothing is known: one order in a hundred has it, as if 100 orders said so.</summary>
    private const double AssumedOrders = 100;
    private const double AssumedShare = 0.01;

    public static readonly ProductShares None = new(0, new Dictionary<long, long>());

    /// <summary>The share of orders that have a product, above 0 and below 1.</summary>
    public double Of(long product) => (ByProduct.GetValueOrDefault(product) + (AssumedOrders * AssumedShare)) / (Orders + AssumedOrders + 1);
}
