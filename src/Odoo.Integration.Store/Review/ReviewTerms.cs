namespace Odoo.Integration.Store.Review;

/// <summary>Under which rules people decide.</summary>
/// <param name="UndoWindow">How long a released order waits before it may go to Odoo; until then the verdict can be taken back.</param>
/// <param name="TwoPeopleAbove">Value, in the order's currency, above which two people must agree; null: one is enough.</param>
public sealed record ReviewTerms(TimeSpan UndoWindow, decimal? TwoPeopleAbove)
{
    /// <summary>At once, and one person alone.</summary>
    public static ReviewTerms None { get; } = new(TimeSpan.Zero, null);
}
