using Npgsql;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Versions;

/// <summary>The versions of orders, by channel and number.</summary>
internal static class VersionRows
{
    private static readonly string LockNumbers = Sql.Of<KnownVersion>("lock_numbers");
    private static readonly string SelectVersions = Sql.Of<KnownVersion>("select_versions");

    /// <summary>Waits for other transactions that bring versions of the same orders; until the transaction's end others wait for this one.</summary>
    public static async Task LockAsync(NpgsqlConnection connection, string channel, IReadOnlyCollection<string> numbers, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(LockNumbers, connection) { Parameters = { new() { Value = channel }, new() { Value = numbers.ToArray() } } };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<ILookup<string, KnownVersion>> ReadAsync(NpgsqlConnection connection, string channel, IReadOnlyCollection<string> numbers, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectVersions, connection) { Parameters = { new() { Value = channel }, new() { Value = numbers.ToArray() } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var versions = new List<(string Number, KnownVersion Version)>();
        while (await rows.ReadAsync(cancellation))
        {
            versions.Add((rows.GetString(0), new KnownVersion(rows.GetGuid(1), StoredOrder.Read(rows.GetString(2)), Names.Read<OrderState>(rows.GetString(3)), rows.GetFieldValue<DateTimeOffset>(4))));
        }

        return versions.ToLookup(static entry => entry.Number, static entry => entry.Version, StringComparer.Ordinal);
    }
}
