using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.Store.Outbox;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Store.Screening;

/// <summary>Writes a decision with all that follows from it: the index, the move and its event, the message. The last statement commits.</summary>
internal static class DecisionWriter
{
    private static readonly string InsertDecision = Sql.Of<ScreeningStore>("insert_decision");

    /// <summary>Writes and commits, in one round trip.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, CaseFacts facts, ScreeningDecision decision, SideDecision aside, OrderIds ids, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        var move = MoveOf(facts, decision, now);
        if (IndexWriter.Concerns(facts.Profile))
        {
            IndexWriter.Add(batch, facts.Profile, facts.Keys, isHeld: move.To == OrderState.Quarantined);
            IndexWriter.AddLinks(batch, facts.NewLinks);
        }

        if (decision.Withdraws is { } withdrawn)
        {
            IndexWriter.AddWithdrawal(batch, withdrawn, facts.Profile.OrderId);
        }

        AddDecision(batch, facts, decision, ids.Next(), now);
        aside.Add(batch, facts.Profile.OrderId, ids, now);
        MoveWriter.Add(batch, [move], now);
        if (move.To == OrderState.Cleared)
        {
            Outgoing.Add(batch, Outgoing.Cleared, [facts.Profile.OrderId], now);
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static void AddDecision(NpgsqlBatch batch, CaseFacts facts, ScreeningDecision decision, Guid decisionId, DateTimeOffset now)
    {
        var hold = decision as ScreeningDecision.Hold;
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertDecision)
        {
            Parameters =
            {
                new() { Value = decisionId }, new() { Value = facts.Profile.OrderId }, new() { Value = now }, new() { Value = "policy:" + decision.PolicyVersion },
                new() { Value = decision.PolicyVersion }, new() { Value = OutcomeOf(facts, decision) },
                Nullable(hold is null ? null : Names.Of(hold.Kind), NpgsqlDbType.Text), Nullable(decision.Best?.Probability, NpgsqlDbType.Double), Nullable(decision.Best?.Bits, NpgsqlDbType.Double),
                Nullable(hold is null ? decision.Best?.Order.OrderId : hold.MatchedOrder, NpgsqlDbType.Uuid), Nullable(hold?.Words, NpgsqlDbType.Text),
                Nullable(EvidenceJson.Write(decision.Best), NpgsqlDbType.Text), Nullable(EvidenceJson.Write(decision.Near), NpgsqlDbType.Text), new() { Value = facts.CapReached },
            },
        });
    }

    // Two that people typed into Odoo are Odoo's own affair: what the hub can still prevent, or should have, is between it and them.
    private static string OutcomeOf(CaseFacts facts, ScreeningDecision decision) => decision switch
    {
        ScreeningDecision.Clear => "clear",
        _ when facts.Held.SaleOrder is null => "hold",
        _ => decision.Best?.Order.Channel == facts.Profile.Channel ? "noted" : "alert",
    };

    private static OrderMove MoveOf(CaseFacts facts, ScreeningDecision decision, DateTimeOffset now)
    {
        var (order, detail) = (facts.Held.Locked, Detail(decision));
        if (facts.Held.SaleOrder is { } saleOrder)
        {
            // It is in Odoo already, where people put it: whatever is said against it is an alert.
            return new OrderMove(order, OrderState.Submitted, "read-back", "odoo", detail) { OdooServer = saleOrder.Server, OdooId = saleOrder.Id, OdooName = facts.Profile.ExternalId };
        }

        var actor = "policy:" + decision.PolicyVersion;
        return decision switch
        {
            ScreeningDecision.Clear => new OrderMove(order, OrderState.Cleared, "screened", actor, detail) { DueAt = now },
            ScreeningDecision.Hold hold => new OrderMove(order, OrderState.Quarantined, "screened", actor, detail)
            {
                ReasonCode = Names.Of(hold.Kind), Reason = hold.Words, MatchedOrder = hold.MatchedOrder,
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Detail(ScreeningDecision decision) => JsonSerializer.Serialize(new
    {
        probability = decision.Best?.Probability, bits = decision.Best?.Bits, against = decision.Best?.Order.OrderId, kind = (decision as ScreeningDecision.Hold)?.Kind.ToString(),
    });

    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
