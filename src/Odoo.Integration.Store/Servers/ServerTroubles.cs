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

    public async Task<IReadOnlyList<ServerTrouble>> AllAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select server, trouble, since from hub.odoo_trouble order by server");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var troubles = new List<ServerTrouble>();
        while (await rows.ReadAsync(cancellation))
        {
            troubles.Add(new ServerTrouble(rows.GetString(0), rows.GetString(1), rows.GetFieldValue<DateTimeOffset>(2)));
        }

        return troubles;
    }
}
