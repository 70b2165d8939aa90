using Npgsql;

namespace Odoo.Integration.Store.Intake;

/// <summary>Keeps a payload's bytes, in pieces, once for each content.</summary>
internal static class PayloadWriter
{
    private const int ChunkLength = 1024 * 1024;

    private static readonly string InsertPayload = Sql.Of<Arrival>("insert_payload");
    private static readonly string InsertChunk = Sql.Of<Arrival>("insert_chunk");

    public static async Task WriteAsync(NpgsqlConnection connection, Arrival arrival, Stream payload, CancellationToken cancellation)
    {
        await using var head = new NpgsqlCommand(InsertPayload, connection)
        {
            Parameters = { new() { Value = arrival.PayloadId.Value }, new() { Value = payload.Length }, new() { Value = arrival.ReceivedAt } },
        };
        if (await head.ExecuteNonQueryAsync(cancellation) == 0)
        {
            return; // The content is there already, or was made by a transaction that was waited for.
        }

        payload.Position = 0;
        var chunk = new byte[Math.Min(ChunkLength, payload.Length)];
        for (var number = 0; payload.Position < payload.Length; number++)
        {
            var length = await payload.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancellation);
            await using var piece = new NpgsqlCommand(InsertChunk, connection)
            {
                Parameters = { new() { Value = arrival.PayloadId.Value }, new() { Value = number }, new() { Value = chunk.AsMemory(0, length) } },
            };
            await piece.ExecuteNonQueryAsync(cancellation);
        }
    }
}
