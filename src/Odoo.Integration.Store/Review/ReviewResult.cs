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

    /// <summary>There is no such order.</summary>
    public sealed record NotFound(Guid OrderId) : ReviewResult;

    /// <summary>The last call to Odoo was not answered: a sale order may stand for it, so it can be released and nothing else.</summary>
    public sealed record MayBeInOdoo : ReviewResult;

    /// <summary>The order does not wait for a person (any more).</summary>
    public sealed record NotWaiting(OrderState State) : ReviewResult;
}
