using Npgsql;

namespace Odoo.Integration.Store;

/// <summary>Tells a database that is away from a statement that is wrong.</summary>
public static class PostgresState
{
    /// <summary>Whether the same work may succeed once PostgreSQL is back, or once another transaction is done.</summary>
    public static bool IsPassing(Exception exception) => exception switch
    {
        // 08 connection, 53 resources, 57P shutting down or starting, 40 rolled back for others' sake.
        PostgresException refused => refused.IsTransient || refused.SqlState.StartsWith("57P", StringComparison.Ordinal) || refused.SqlState.StartsWith("08", StringComparison.Ordinal)
            || refused.SqlState.StartsWith("53", StringComparison.Ordinal) || refused.SqlState.StartsWith("40", StringComparison.Ordinal),
        NpgsqlException => true,
        TimeoutException or System.Net.Sockets.SocketException or EndOfStreamException => true,
        _ => false,
    };
}
