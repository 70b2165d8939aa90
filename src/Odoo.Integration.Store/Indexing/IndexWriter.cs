using Npgsql;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Indexing;

/// <summary>Writes the index that later orders are compared through.</summary>
internal static class IndexWriter
{
    private static readonly string InsertProfile = Sql.Of<IndexRebuild>("insert_profile");
    private static readonly string InsertKeys = Sql.Of<IndexRebuild>("insert_keys");
    private static readonly string DeleteKeys = Sql.Of<IndexRebuild>("delete_keys");
    private static readonly string InsertLinks = Sql.Of<IndexRebuild>("insert_links");
    private static readonly string Withdraw = Sql.Of<IndexRebuild>("withdraw");

    /// <summary>Whether it can be an original: what takes an order back is none that another could repeat.</summary>
    public static bool Concerns(OrderProfile profile) => profile.Intent is OrderIntent.Create or OrderIntent.Change;

    public static void Add(NpgsqlBatch batch, OrderProfile profile, IReadOnlyList<BlockingKey> keys, bool isHeld)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertProfile)
        {
            Parameters = { new() { Value = profile.OrderId }, new() { Value = isHeld }, new() { Value = ProfileBytes.Write(profile) } },
        });
        batch.BatchCommands.Add(Keys(InsertKeys, profile, keys));
    }

    /// <summary>Adds names that go together and were not known to.</summary>
    public static void AddLinks(NpgsqlBatch batch, IReadOnlyList<(string Name, string Other)> links)
    {
        if (links.Count > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertLinks)
            {
                Parameters =
                {
                    new() { Value = links.Select(static link => BlockingKeys.OfName(link.Name)).ToArray() }, new() { Value = links.Select(static link => BlockingKeys.OfName(link.Other)).ToArray() },
                    new() { Value = links.Select(static link => link.Other).ToArray() },
                },
            });
        }
    }

    /// <summary>Takes an order out, by the profile that it was put in by: it is no original for any later one.</summary>
    public static void Remove(NpgsqlBatch batch, OrderProfile profile) => batch.BatchCommands.Add(Keys(DeleteKeys, profile, BlockingKeys.Of(profile)));

    /// <summary>An order was cancelled or taken back whole, and with it every version of it.</summary>
    public static void AddWithdrawal(NpgsqlBatch batch, Guid orderId, Guid by) =>
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Withdraw) { Parameters = { new() { Value = orderId }, new() { Value = by } } });

    private static NpgsqlBatchCommand Keys(string sql, OrderProfile profile, IReadOnlyList<BlockingKey> keys) => new(sql)
    {
        Parameters =
        {
            new() { Value = keys.Select(static key => key.Hash).ToArray() }, new() { Value = keys.Select(static key => (short)key.Kind).ToArray() },
            new() { Value = profile.ReceivedAt }, new() { Value = profile.OrderId },
        },
    };
}
