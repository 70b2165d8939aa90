namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>
/// One number for each product of a case. Channels name a product by the manufacturer's number, by GTIN or by the customer's own;
/// a line that has two of them says that they are one product, and so lines that have but one are understood.
/// </summary>
internal static class ProductNames
{
    /// <summary>The order and the candidates, each product under one number; the very same where every line has the manufacturer's.</summary>
    public static (OrderProfile Order, IReadOnlyList<Candidate> Candidates) Unite(OrderProfile order, IReadOnlyList<Candidate> candidates)
    {
        if (AllHaveSkus(order) && candidates.All(static candidate => AllHaveSkus(candidate.Order)))
        {
            return (order, candidates);
        }

        var names = new Dictionary<long, long>();
        Learn(names, order);
        foreach (var candidate in candidates)
        {
            Learn(names, candidate.Order);
        }

        return names.Count == 0 ? (order, candidates) : (Renamed(order, names), [.. candidates.Select(candidate => candidate with { Order = Renamed(candidate.Order, names) })]);
    }

    private static bool AllHaveSkus(OrderProfile order) => Array.TrueForAll(order.Lines, static line => line.HasSku);

    private static void Learn(Dictionary<long, long> names, OrderProfile order)
    {
        foreach (var line in order.Lines)
        {
            if (line.Gtin != 0 && line.Gtin != line.Product)
            {
                names.TryAdd(line.Gtin, line.Product);
            }

            if (line.BuyerSku != 0 && line.BuyerSku != line.Product)
            {
                names.TryAdd(line.BuyerSku, line.Product);
            }
        }
    }

    private static OrderProfile Renamed(OrderProfile order, Dictionary<long, long> names)
    {
        if (AllHaveSkus(order))
        {
            return order;
        }

        var lines = Baskets.AddUp([.. order.Lines.Select(line => line with { Product = NameOf(names, line) })]);
        return order with { Lines = lines, Basket = Baskets.Of(lines) };
    }

    // A buyer's number may lead to a GTIN, and that to the manufacturer's number.
    private static long NameOf(Dictionary<long, long> names, ProfileLine line)
    {
        var name = line.Product;
        for (var steps = 0; steps < 2 && names.TryGetValue(name, out var better); steps++)
        {
            name = better;
        }

        return name == line.Product && line.Gtin != 0 && names.TryGetValue(line.Gtin, out var byGtin) ? byGtin : name;
    }
}
