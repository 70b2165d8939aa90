using Odoo.Integration.Dedupe;

namespace Odoo.Integration.Store.Screening;

/// <summary>What became of a request to screen an order.</summary>
public abstract record ScreeningResult
{
    private ScreeningResult()
    {
    }

    /// <summary>Decided now.</summary>
    /// <param name="Decision">The decision.</param>
    /// <param name="CapReached">Whether a blocking key had more orders than the policy compares.</param>
    public sealed record Decided(ScreeningDecision Decision, bool CapReached) : ScreeningResult;

    /// <summary>It changes an order that did not come yet.</summary>
    /// <param name="Until">How long it waits for that.</param>
    public sealed record Waits(DateTimeOffset Until) : ScreeningResult;

    /// <summary>It changes an order and orders the same.</summary>
    /// <param name="Of">The order.</param>
    public sealed record ChangesNothing(Guid Of) : ScreeningResult;

    /// <summary>Decided before: the message came again.</summary>
    public sealed record AlreadyDecided : ScreeningResult;

    /// <summary>There is no such order here.</summary>
    public sealed record Unknown : ScreeningResult;
}
