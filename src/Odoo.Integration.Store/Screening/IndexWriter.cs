using Npgsql;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Store.Screening;

/// <summary>Writes the index that later orders are compared through.</summary>
internal static class IndexWriter
{
    private static readonly string InsertProfile = Sql.Of<ScreeningStore>("insert_profile");
    private static readonly string InsertKeys = Sql.Of<ScreeningStore>("insert_keys");
    private static readonly string DeleteKeys = Sql.Of<ScreeningStore>("delete_keys");

    public static void Add(NpgsqlBatch batch, OrderProfile profile, IReadOnlyList<BlockingKey> keys)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertProfile) { Parameters = { new() { Value = profile.OrderId }, new() { Value = ProfileJson.Write(profile) } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertKeys)
        {
            Parameters =
            {
                new() { Value = keys.Select(static key => key.Hash).ToArray() }, new() { Value = keys.Select(static key => (short)key.Kind).ToArray() },
                new() { Value = profile.ReceivedAt }, new() { Value = profile.OrderId },
            },
        });
    }

    /// <summary>Takes an order out: it is no original for any later one.</summary>
    public static void Remove(NpgsqlBatch batch, Guid orderId) => batch.BatchCommands.Add(new NpgsqlBatchCommand(DeleteKeys) { Parameters = { new() { Value = orderId } } });
}
