using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>Pieces, dozens and packs: the price follows, the value stays.</summary>
internal static class Units
{
    /// <summary>A pack: the code of Recommendation 21 with the X that Recommendation 20 puts before it. Nothing says how many are in it.</summary>
    public const string Pack = "XPK";

    public static (decimal Quantity, string Unit, decimal Price) Count(Goods goods, UnitHabit habit)
    {
        var (unit, size) = habit switch
        {
            UnitHabit.Dozens => ("DZN", 12),
            UnitHabit.Packs => (Pack, PackOf(goods.Sku)),
            _ => ("C62", 1),
        };
        return goods.Quantity % size == 0 ? (goods.Quantity / size, unit, goods.Price * size) : (goods.Quantity, "C62", goods.Price);
    }

    public static int PackOf(string sku) => (Chance.HashOf("pack " + sku) % 4) switch { 0 => 6, 1 => 10, 2 => 12, _ => 24 };
}
