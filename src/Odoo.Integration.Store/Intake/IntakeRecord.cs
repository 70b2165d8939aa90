using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Store.Intake;

/// <summary>One thing found in an arrival.</summary>
/// <param name="Number">Its place in the arrival, from 1.</param>
/// <param name="Position">Where it stands, in the format's own words.</param>
public abstract record IntakeRecord(int Number, string Position)
{
    public sealed record Wanted(int Number, string Position, Order Order, IdempotencyKey Key) : IntakeRecord(Number, Position);

    /// <summary>No order, on purpose: kept with the reason, and no part of the ledger's sum.</summary>
    public sealed record PassedOver(int Number, string Position, string? ExternalId, string Why) : IntakeRecord(Number, Position);

    public sealed record Refused(int Number, string Position, string? ExternalId, IReadOnlyList<Problem> Problems) : IntakeRecord(Number, Position);
}
