using System.Buffers.Binary;
using System.Security.Cryptography;
using Npgsql;

namespace Odoo.Integration.Store.Ledger;

/// <summary>The hash of a seal: of the seal before and of every event in its window, by order and sequence.</summary>
internal static class SealHash
{
    private static readonly string SelectEvents = Sql.Of<LedgerStore>("select_window_events");

    public static async Task<(byte[] Hash, long Events)> OfAsync(
        NpgsqlConnection connection, byte[] previous, ulong fromXid, ulong toXid, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        await using var command = new NpgsqlCommand(SelectEvents, connection)
        {
            Parameters = { new() { Value = fromXid, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Xid8 }, new() { Value = toXid, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Xid8 } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var seq = new byte[sizeof(int)];
        long events = 0;
        while (await rows.ReadAsync(cancellation))
        {
            hash.AppendData(rows.GetGuid(0).ToByteArray(bigEndian: true));
            BinaryPrimitives.WriteInt32BigEndian(seq, rows.GetInt32(1));
            hash.AppendData(seq);
            hash.AppendData(rows.GetFieldValue<byte[]>(2));
            events++;
        }

        return (hash.GetHashAndReset(), events);
    }
}
