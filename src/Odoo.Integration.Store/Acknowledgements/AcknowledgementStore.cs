using Npgsql;

namespace Odoo.Integration.Store.Acknowledgements;

/// <summary>Receipts that were made and are to be written where partners fetch them.</summary>
public sealed class AcknowledgementStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string SelectUnwritten = Sql.Of<AcknowledgementStore>("select_unwritten");
    private static readonly string NoteWritten = Sql.Of<AcknowledgementStore>("note_written");

    /// <summary>
    /// Hands the oldest ones to <paramref name="write"/>, one replica at a time, and notes which it wrote. A crash between writes
    /// the same bytes under the same name again.
    /// </summary>
    /// <param name="limit">Most at once.</param>
    /// <param name="write">Whether it could be written; where not, it comes again.</param>
    /// <param name="cancellation">Ends it between two.</param>
    /// <returns>How many were written.</returns>
    public async Task<int> DeliverAsync(int limit, Func<AcknowledgementFile, bool> write, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var written = (await ReadAsync(connection, limit, cancellation)).Where(write).ToArray();
        await using var command = new NpgsqlCommand(NoteWritten, connection)
        {
            Parameters =
            {
                new() { Value = written.Select(static file => file.ArrivalId).ToArray() }, new() { Value = written.Select(static file => file.Number).ToArray() },
                new() { Value = time.GetUtcNow() },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return written.Length;
    }

    private static async Task<List<AcknowledgementFile>> ReadAsync(NpgsqlConnection connection, int limit, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectUnwritten, connection) { Parameters = { new() { Value = limit } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var files = new List<AcknowledgementFile>();
        while (await rows.ReadAsync(cancellation))
        {
            files.Add(new AcknowledgementFile(rows.GetGuid(0), rows.GetInt32(1), rows.GetString(2), rows.GetInt32(3), rows.GetString(4), rows.GetFieldValue<byte[]>(5)));
        }

        return files;
    }
}
