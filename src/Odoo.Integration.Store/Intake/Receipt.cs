using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Store.Intake;

/// <summary>The ledger's line for one thing found in an arrival.</summary>
internal sealed record Receipt(int Number, string Position, string Outcome, Guid? OrderId, string? Key, string? ExternalId, IReadOnlyList<Problem>? Problems, string? Note = null)
{
    public static Receipt Of(IntakeRecord record, IntakeOutcome outcome) => (record, outcome) switch
    {
        (IntakeRecord.Refused refused, _) => new Receipt(refused.Number, refused.Position, "rejected", null, null, refused.ExternalId, refused.Problems),
        (IntakeRecord.PassedOver passed, _) => new Receipt(passed.Number, passed.Position, "passed-over", null, null, passed.ExternalId, null, passed.Why),
        (IntakeRecord.Wanted wanted, IntakeOutcome.Accepted accepted) => Of(wanted, "accepted", accepted.OrderId, null),
        (IntakeRecord.Wanted wanted, IntakeOutcome.Duplicate duplicate) => Of(wanted, "duplicate", duplicate.OriginalId, null) with { Note = duplicate.Why },
        (IntakeRecord.Wanted wanted, IntakeOutcome.Conflict { OrderId: { } kept }) => Of(wanted, "accepted", kept, null),
        (IntakeRecord.Wanted wanted, IntakeOutcome.Conflict conflict) => Of(wanted, "rejected", conflict.OriginalId, [Taken(conflict)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Receipt Of(IntakeRecord.Wanted record, string outcome, Guid orderId, IReadOnlyList<Problem>? problems) =>
        new(record.Number, record.Position, outcome, orderId, record.Key.Value, record.Order.ExternalId, problems);

    private static Problem Taken(IntakeOutcome.Conflict conflict) => conflict.ByKey
        ? new Problem(string.Empty, $"the key was used for order {conflict.OriginalId}, which has other content", "use a new key for another order")
        : new Problem(string.Empty, $"the order number was used for order {conflict.OriginalId}, which has other content", "send a change as the next revision");
}
