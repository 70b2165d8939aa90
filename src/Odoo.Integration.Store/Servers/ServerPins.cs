using Npgsql;

namespace Odoo.Integration.Store.Servers;

/// <summary>Which database stands behind each configured Odoo server.</summary>
public sealed class ServerPins(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string Pin = Sql.Of<ServerPins>("pin_server");
    private static readonly string Unpin = Sql.Of<ServerPins>("unpin_server");

    /// <summary>Pins the identity when the server is met for the first time; returns the one that is pinned.</summary>
    public async Task<string> PinAsync(string server, string identity, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Pin);
        command.Parameters.Add(new() { Value = server });
        command.Parameters.Add(new() { Value = identity });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Forgets a pin, because a person says that the server was moved or replaced on purpose.</summary>
    public async Task<bool> UnpinAsync(string server, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Unpin);
        command.Parameters.Add(new() { Value = server });
        return await command.ExecuteScalarAsync(cancellation) is > 0L;
    }
}
