using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Review;

/// <summary>What became of a person's verdict.</summary>
public abstract record ReviewResult
{
    private ReviewResult()
    {
    }

    /// <summary>Done; the order is now in this state.</summary>
    public sealed record Done(OrderState State) : ReviewResult;

    /// <summary>Two people must agree, and this is the first; or the second says otherwise than the first did.</summary>
    /// <param name="Instead">Who had proposed something else before; null for none.</param>
    public sealed record Proposed(string? Instead) : ReviewResult;

    /// <summary>Two people must agree, and this one has said so already.</summary>
    public sealed record NeedsAnother : ReviewResult;

    /// <summary>There is no such order.</summary>
    public sealed record NotFound(Guid OrderId) : ReviewResult;

    /// <summary>The last call to Odoo was not answered: a sale order may stand for it, so it can be released as it is and nothing else.</summary>
    public sealed record MayBeInOdoo : ReviewResult;

    /// <summary>The order does not wait for a person (any more).</summary>
    public sealed record NotWaiting(OrderState State) : ReviewResult;

    /// <summary>It moved on since the person looked.</summary>
    /// <param name="State">Where it is now.</param>
    /// <param name="Actor">Who moved it.</param>
    /// <param name="Kind">What that was.</param>
    /// <param name="At">When.</param>
    public sealed record Changed(OrderState State, string Actor, string Kind, DateTimeOffset At) : ReviewResult;

    /// <summary>The verdict itself is wrong: an edit that fits no line, a reason that is none of its kind.</summary>
    public sealed record Refused(string Words) : ReviewResult;

    /// <summary>There is nothing to take back, or it is too late.</summary>
    public sealed record NotUndone(OrderState State, string Words) : ReviewResult;
}
