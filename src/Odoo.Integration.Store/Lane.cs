using Npgsql;

namespace Odoo.Integration.Store;

/// <summary>Work that one process at a time may do, of all that share the database: an advisory lock, held by a connection of its own.</summary>
internal sealed class Lane(NpgsqlConnection connection) : IAsyncDisposable
{
    /// <summary>Takes the lane of a name until the result is disposed, or the process or its connection ends; null while another has it.</summary>
    public static async Task<IAsyncDisposable?> TakeAsync(NpgsqlDataSource database, string name, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection) { Parameters = { new() { Value = name } } };
            if (await command.ExecuteScalarAsync(cancellation) is true)
            {
                return new Lane(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Sessions are not reset when they go back to the pool: the lock would stay.
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception gone) when (PostgresState.IsPassing(gone))
        {
            // The session ended, and the lock with it.
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }
}
