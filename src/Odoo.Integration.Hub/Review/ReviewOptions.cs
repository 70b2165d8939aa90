using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Review;

/// <summary>How people decide on held orders: section <c>Review</c>.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>How long a released order waits before it may go to Odoo, in seconds: until then it can be taken back. Default: 30; 0 to 86400.</summary>
    public double UndoSeconds { get; set; } = 30;

    /// <summary>Value above which two people must agree, in the order's own currency. Default: nothing, one person decides.</summary>
    public decimal? TwoPeopleAbove { get; set; }

    /// <summary>Most orders of bulk verdicts that one process carries out in a second. Default: 200; 1 to 10000.</summary>
    public int JobsPerSecond { get; set; } = 200;

    internal ReviewTerms Terms => new(TimeSpan.FromSeconds(UndoSeconds), TwoPeopleAbove);
}
