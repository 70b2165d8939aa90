using Dapper;
using Npgsql;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Store.Review;

/// <summary>What people write on a held order, whom it is given to, and who looks at it. None of it moves the order.</summary>
public sealed class CaseNotes(NpgsqlDataSource database, TimeProvider time, OrderIds ids)
{
    private const string IsHeld = "select exists (select from hub.held where order_id = @orderId)";

    private const string AddNote = "insert into hub.decision (decision_id, order_id, at, actor, outcome, words) select @id, order_id, @now, @actor, @outcome, @words from hub.orders where order_id = @orderId";

    private const string SetAssigned = "update hub.held set assigned_to = @to where order_id = @orderId";

    private const string Look = """
        insert into hub.viewing (order_id, actor, at) select order_id, @actor, @now from hub.held where order_id = @orderId
        on conflict (order_id, actor) do update set at = excluded.at
        """;

    private const string OthersLooking = "select actor from hub.viewing where order_id = @orderId and actor <> @actor and at > @since order by actor";

    private const string Proposed = "select actor, outcome, matched_order as MatchedOrder, at, edit from hub.proposal where order_id = @orderId";

    /// <summary>Writes a note on any order; false where there is none.</summary>
    public async Task<bool> NoteAsync(Guid orderId, string text, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(new CommandDefinition(AddNote, new { id = ids.Next(), orderId, now = time.GetUtcNow(), actor, outcome = "note", words = text }, cancellationToken: cancellation)) == 1;
    }

    /// <summary>Gives a held order to a person, or to nobody; false where it is not held.</summary>
    public async Task<bool> AssignAsync(Guid orderId, string? to, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await connection.ExecuteAsync(new CommandDefinition(SetAssigned, new { orderId, to }, cancellationToken: cancellation)) == 0)
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(AddNote, new { id = ids.Next(), orderId, now = time.GetUtcNow(), actor, outcome = "assigned", words = to ?? "nobody" }, cancellationToken: cancellation));
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Says that a person looks at a held order now; returns who else does.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(Guid orderId, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(IsHeld, new { orderId }, cancellationToken: cancellation)))
        {
            await connection.ExecuteAsync(new CommandDefinition(Look, new { orderId, actor, now }, cancellationToken: cancellation));
        }

        var since = now - Browsing.HeldBrowser.LookFor;
        return (await connection.QueryAsync<string>(new CommandDefinition(OthersLooking, new { orderId, actor, since }, cancellationToken: cancellation))).AsList();
    }

    /// <summary>The verdict that waits for a second person to agree; null for none.</summary>
    public async Task<Proposal?> ProposalAsync(Guid orderId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<Proposal>(new CommandDefinition(Proposed, new { orderId }, cancellationToken: cancellation));
    }
}
