using Npgsql;

namespace Odoo.Integration.Store.Servers;

/// <summary>Why no order goes to an Odoo server at the moment, for everyone who looks at an order that waits.</summary>
public sealed class ServerTroubles(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string Note = Sql.Of<ServerTroubles>("note_trouble");

    /// <param name="server">The server.</param>
    /// <param name="trouble">A sentence; null: nothing is against it any more.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task NoteAsync(string server, string? trouble, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(trouble is null ? "delete from hub.odoo_trouble where server = $1" : Note);
        command.Parameters.Add(new() { Value = server });
        if (trouble is not null)
        {
            command.Parameters.Add(new() { Value = trouble });
            command.Parameters.Add(new() { Value = time.GetUtcNow() });
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>All of them, a sentence each.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select server, trouble, since from hub.odoo_trouble order by server");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var troubles = new List<string>();
        while (await rows.ReadAsync(cancellation))
        {
            troubles.Add($"no order goes to Odoo server {rows.GetString(0)} since {rows.GetFieldValue<DateTimeOffset>(2):yyyy-MM-dd HH:mm} UTC: {rows.GetString(1)}");
        }

        return troubles;
    }
}
