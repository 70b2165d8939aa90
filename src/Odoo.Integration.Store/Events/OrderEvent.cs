using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>One move of an order, as it stands in the audit trail.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Seq">Its place in the order's chain, from 1.</param>
/// <param name="At">When, UTC, to the microsecond.</param>
/// <param name="Kind">What happened: received, screened, released, submitting, …</param>
/// <param name="From">State before; null for the first.</param>
/// <param name="To">State after.</param>
/// <param name="Actor">Who or what did it: <c>hub</c>, <c>policy:2026-11</c>, <c>user:NAME</c>.</param>
/// <param name="Detail">JSON.</param>
/// <param name="PreviousHash">Hash of the event before; 32 zero bytes for the first.</param>
/// <param name="Hash">Hash of this one.</param>
public sealed record OrderEvent(
    Guid OrderId, int Seq, DateTimeOffset At, string Kind, OrderState? From, OrderState To, string Actor, string Detail, byte[] PreviousHash, byte[] Hash);
