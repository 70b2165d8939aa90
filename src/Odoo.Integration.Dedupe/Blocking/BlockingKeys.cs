using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Dedupe.Blocking;

/// <summary>The blocking keys of an order: every name of its customer, its reference, its basket.</summary>
public static class BlockingKeys
{
    /// <summary>Shortest normalised reference that is worth looking up alone: shorter ones ("1", "MO") are shared by chance.</summary>
    private const int ShortestReference = 3;

    /// <summary>The keys, without repetition, in ascending order of their hash: the order in which they are locked.</summary>
    public static IReadOnlyList<BlockingKey> Of(OrderProfile order)
    {
        var keys = order.Customers.Select(static customer => Key(BlockingKeyKind.Customer, customer)).ToList();
        if (order.NormalisedReference is { Length: >= ShortestReference } reference)
        {
            keys.Add(Key(BlockingKeyKind.Reference, reference));
        }

        if (order.Lines.Count > 0)
        {
            keys.Add(Key(BlockingKeyKind.Basket, Basket(order)));
        }

        return [.. keys.DistinctBy(static key => key.Hash).OrderBy(static key => key.Hash)];
    }

    private static string Basket(OrderProfile order) => string.Join('\n', order.Lines
        .Select(static line => string.Create(CultureInfo.InvariantCulture, $"{line.Products[0]}\t{Decimals.Trim(line.Quantity)}\t{line.Unit}"))
        .Order(StringComparer.Ordinal));

    private static BlockingKey Key(BlockingKeyKind kind, string value) =>
        new(kind, BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{(int)kind}:{value}"))));
}
