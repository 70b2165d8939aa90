namespace Odoo.Integration.Store.Ledger;

/// <summary>
/// One channel's account, counted from two sides: what was received comes from the receipts, where it went from the orders
/// and from the receipts that made none.
/// </summary>
/// <param name="Channel">The channel.</param>
/// <param name="Received">Everything found in its payloads: orders, resends, and what was refused.</param>
/// <param name="Submitted">A sale order in Odoo stands for it.</param>
/// <param name="Duplicate">Answered with the original, or found to be a duplicate by a person.</param>
/// <param name="Quarantined">Waits for a person.</param>
/// <param name="Rejected">Refused with its reason, by the hub or by a person.</param>
/// <param name="InFlight">The hub is at work on it.</param>
public sealed record ChannelBalance(string Channel, long Received, long Submitted, long Duplicate, long Quarantined, long Rejected, long InFlight)
{
    /// <summary>Of <see cref="InFlight"/>: a retry is due at a known time.</summary>
    public long Waiting { get; init; }

    /// <summary>Of <see cref="Duplicate"/>: came again, and was answered with the original. The others were found by a person.</summary>
    public long Resent { get; init; }

    /// <summary>Of <see cref="Rejected"/>: refused as it came, and never an order. The others were rejected by a person.</summary>
    public long Refused { get; init; }

    public bool IsBalanced => Received == Submitted + Duplicate + Quarantined + Rejected + InFlight;
}
