using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Blocking;

/// <summary>
/// The blocking keys of an order: every name of its customer, its reference, its basket's products, and one product of the
/// basket together with the customer, which finds an order among those of a customer with very many.
/// </summary>
public static class BlockingKeys
{
    /// <summary>Shortest reference that is worth looking up alone: shorter ones ("1", "MO") are shared by chance.</summary>
    private const int ShortestReference = 3;

    /// <summary>Keys of different kinds are of different numbers.</summary>
    private const char Mark = 'k';

    /// <summary>The keys, without repetition, in ascending order of their hash: the order in which they are locked.</summary>
    /// <param name="order">The order.</param>
    /// <param name="linked">Other names of its customer that earlier orders carry beside one of its own.</param>
    public static IReadOnlyList<BlockingKey> Of(OrderProfile order, IReadOnlyList<string>? linked = null)
    {
        var keys = new List<BlockingKey>(8);
        var product = ProductPart(order);
        foreach (var name in order.Customers.Concat(order.CustomerHints).Concat(linked ?? []))
        {
            var customer = OfName(name);
            keys.Add(new BlockingKey(BlockingKeyKind.Customer, customer));
            if (product != 0 && name[0] != 'n')
            {
                keys.Add(new BlockingKey(BlockingKeyKind.CustomerProduct, customer ^ product));
            }
        }

        if (order.NormalisedReference is { Length: >= ShortestReference } reference)
        {
            keys.Add(new BlockingKey(BlockingKeyKind.Reference, OfReference(reference)));
        }

        if (order.Lines.Length > 0)
        {
            keys.Add(new BlockingKey(BlockingKeyKind.Basket, StableHash.Of('p', Baskets.OfProducts(order.Lines))));
        }

        return [.. keys.DistinctBy(static key => key.Hash).OrderBy(static key => key.Hash)];
    }

    /// <summary>The hash of the key that a reference makes, by its normalised form.</summary>
    public static long OfReference(string normalised) => StableHash.Of('r', References.Loose(normalised));

    /// <summary>The hash of the key that a name of a customer makes.</summary>
    public static long OfName(string name) => StableHash.Of(Mark, name);

    /// <summary>
    /// What the basket adds to the hash of a customer's name, bit by bit (exclusive or), for the key of the two; 0 for an empty basket. So plain an operation
    /// that a database can make the keys of names which it finds beside those it was asked for.
    /// </summary>
    public static long ProductPart(OrderProfile order) => SmallestProduct(order.Lines);

    // The smallest of hashes is the same product in two baskets as often as they overlap (Broder's min-wise hashing, 1997).
    private static long SmallestProduct(ProfileLine[] lines)
    {
        var smallest = long.MaxValue;
        foreach (var line in lines)
        {
            smallest = Math.Min(smallest, StableHash.Of('m', line.Product));
        }

        return lines.Length == 0 ? 0 : smallest;
    }
}
