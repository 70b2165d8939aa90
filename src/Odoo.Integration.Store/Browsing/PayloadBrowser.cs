using System.Data;
using Npgsql;

namespace Odoo.Integration.Store.Browsing;

/// <summary>Reads what was received, byte for byte.</summary>
public sealed class PayloadBrowser(NpgsqlDataSource database)
{
    private static readonly string SelectChunks = Sql.Of<PayloadBrowser>("select_chunks");
    private static readonly string SelectBeginning = Sql.Of<PayloadBrowser>("select_beginning");

    /// <summary>A payload's first bytes; empty where there is none.</summary>
    public async Task<byte[]> BeginningAsync(string payloadId, int length, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(SelectBeginning);
        command.Parameters.Add(new() { Value = payloadId });
        command.Parameters.Add(new() { Value = length });
        return await command.ExecuteScalarAsync(cancellation) as byte[] ?? [];
    }

    /// <summary>Writes a payload somewhere, one piece in memory at a time.</summary>
    public async Task WriteAsync(string payloadId, Stream to, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(SelectChunks);
        command.Parameters.Add(new() { Value = payloadId });
        command.CommandTimeout = 0; // As long as the reader takes it.
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            await to.WriteAsync(await rows.GetFieldValueAsync<byte[]>(0, cancellation), cancellation);
        }
    }
}
