using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.Corpus.LookAlikes;

/// <summary>Baskets made of an earlier one.</summary>
internal static class Baskets
{
    /// <summary>The same products, quantities changed here and there: at least one.</summary>
    public static IReadOnlyList<Goods> OtherQuantities(IReadOnlyList<Goods> goods, Chance chance)
    {
        var must = chance.Between(0, goods.Count - 1);
        return [.. goods.Select((one, at) => at == must || chance.Happens(0.4) ? one with { Quantity = Other(one.Quantity, chance) } : one)];
    }

    /// <summary>Most of the products.</summary>
    public static IReadOnlyList<Goods> Most(IReadOnlyList<Goods> goods, Chance chance) =>
        goods.Count < 3 ? goods : chance.Some(goods, Math.Max(2, (int)(goods.Count * chance.Between(0.7, 1))));

    private static decimal Other(decimal quantity, Chance chance) => chance.Between(0, 3) switch
    {
        0 => quantity * 2,
        1 when quantity > 1 => decimal.Ceiling(quantity / 2),
        2 when quantity >= 12 => quantity + 12,
        _ => quantity + chance.Between(1, 5),
    };
}
