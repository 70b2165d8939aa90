using System.Text;
using Npgsql;

namespace Odoo.Integration.Store.Outbox;

/// <summary>The messages that intake, screening and review leave for the broker.</summary>
public sealed class OutboxStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string SelectDue = Sql.Of<OutboxStore>("select_due");
    private static readonly string DeletePublished = Sql.Of<OutboxStore>("delete_published");
    private static readonly string Postpone = Sql.Of<OutboxStore>("postpone");
    private static readonly string AnnounceOverdue = Sql.Of<OutboxStore>("announce_overdue");

    /// <summary>Longest a message waits for its next try.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Hands due messages to <paramref name="publish"/> and takes away those it confirms, all while their rows are held: a
    /// crash at any moment publishes again and loses nothing.
    /// </summary>
    /// <param name="limit">Most messages at once.</param>
    /// <param name="publish">Returns, for each message, null when the broker confirmed it, else what went wrong.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many were due, and how many of them are confirmed.</returns>
    public async Task<(int Due, int Published)> RelayAsync(
        int limit, Func<IReadOnlyList<OutboxMessage>, CancellationToken, Task<IReadOnlyList<string?>>> publish, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var due = await ReadDueAsync(connection, limit, cancellation);
        if (due.Count == 0)
        {
            return (0, 0);
        }

        var errors = await publish(due, cancellation);
        var published = due.Where((_, at) => errors[at] is null).Select(static message => message.Id).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(DeletePublished) { Parameters = { new() { Value = published } } });
        if (published.Length < due.Count)
        {
            AddPostponed(batch, [.. due.Select((message, at) => (message, errors[at])).Where(static pair => pair.Item2 is not null)]);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (due.Count, published.Length);
    }

    /// <summary>Announces orders again that should have been screened by now; returns how many.</summary>
    public async Task<int> AnnounceOverdueAsync(int limit, TimeSpan again, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(AnnounceOverdue);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = limit });
        command.Parameters.Add(new() { Value = again });
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<IReadOnlyList<OutboxMessage>> ReadDueAsync(NpgsqlConnection connection, int limit, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectDue, connection) { Parameters = { new() { Value = time.GetUtcNow() }, new() { Value = limit } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var due = new List<OutboxMessage>();
        while (await rows.ReadAsync(cancellation))
        {
            due.Add(new OutboxMessage(rows.GetInt64(0), rows.GetString(1), rows.GetGuid(2), Encoding.UTF8.GetBytes(rows.GetString(3)), rows.GetInt32(4)));
        }

        return due;
    }

    private void AddPostponed(NpgsqlBatch batch, IReadOnlyList<(OutboxMessage Message, string? Error)> failed)
    {
        var now = time.GetUtcNow();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Postpone)
        {
            Parameters =
            {
                new() { Value = failed.Select(static f => f.Message.Id).ToArray() },
                new() { Value = failed.Select(static f => f.Error).ToArray() },
                new() { Value = failed.Select(f => now + Min(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(f.Message.Attempts, 10))), LongestDelay)).ToArray() },
            },
        });
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
