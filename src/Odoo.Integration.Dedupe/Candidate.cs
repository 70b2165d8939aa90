using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe;

/// <summary>An earlier order that shares a blocking key with the one that came.</summary>
/// <param name="Order">The earlier order.</param>
/// <param name="IsRecent">Whether it is one of the customer's latest, found by its customer alone: only those tell what is usual.</param>
/// <param name="IsHeld">Whether it waits for a person: it may be the original, and it does not tell what is usual.</param>
/// <param name="IsWithdrawn">Whether it was cancelled or sent back: it is no original, and to order it again is no wonder.</param>
public sealed record Candidate(OrderProfile Order, bool IsRecent = true, bool IsHeld = false, bool IsWithdrawn = false);
