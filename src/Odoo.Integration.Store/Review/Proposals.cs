using Npgsql;
using NpgsqlTypes;

namespace Odoo.Integration.Store.Review;

/// <summary>Verdicts that need two people: the first is kept until another says the same.</summary>
internal static class Proposals
{
    private const string Select = "select actor, outcome, matched_order, edit from hub.proposal where order_id = $1";

    private static readonly string Put = Sql.Of<ReviewStore>("put_proposal");

    /// <summary>What to answer instead of carrying it out; null where another person has said the same before.</summary>
    public static async Task<ReviewResult?> HoldAsync(NpgsqlConnection connection, NpgsqlBatch batch, Guid orderId, Verdict verdict, DateTimeOffset now, CancellationToken cancellation)
    {
        (string Actor, string Outcome, Guid? Against, string? Changes)? first = null;
        await using (var command = new NpgsqlCommand(Select, connection) { Parameters = { new() { Value = orderId } } })
        {
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            if (await rows.ReadAsync(cancellation))
            {
                first = (rows.GetString(0), rows.GetString(1), await rows.IsDBNullAsync(2, cancellation) ? null : rows.GetGuid(2),
                    await rows.IsDBNullAsync(3, cancellation) ? null : rows.GetString(3));
            }
        }

        var isSame = first is { } said && (said.Outcome, said.Against, said.Changes) == (verdict.Outcome, verdict.Against, verdict.Changes);
        if (isSame)
        {
            return first!.Value.Actor == verdict.Actor ? new ReviewResult.NeedsAnother() : null;
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(Put)
        {
            Parameters =
            {
                new() { Value = orderId }, new() { Value = now }, new() { Value = verdict.Actor }, new() { Value = verdict.Outcome }, ReviewStore.Maybe(verdict.Against, NpgsqlDbType.Uuid),
                ReviewStore.Maybe(verdict.Note, NpgsqlDbType.Text), ReviewStore.Maybe(verdict.Changes, NpgsqlDbType.Text),
            },
        });
        return new ReviewResult.Proposed(first?.Actor);
    }
}
