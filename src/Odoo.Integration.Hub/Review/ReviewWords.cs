using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Review;

/// <summary>What became of a verdict, for people to read.</summary>
internal static class ReviewWords
{
    public static string Of(Guid orderId, ReviewResult result) => result switch
    {
        ReviewResult.Done done => $"{orderId} is now {Names.Of(done.State)}",
        ReviewResult.Proposed { Instead: null } => $"two people must agree on {orderId}: it waits for the second",
        ReviewResult.Proposed proposed => $"{orderId} waits for a second person; {proposed.Instead} had proposed something else, which counts no more",
        ReviewResult.NeedsAnother => $"you have said so already; another person must agree on {orderId}",
        ReviewResult.NotFound missing => $"there is no order {missing.OrderId} that could be meant",
        ReviewResult.MayBeInOdoo => $"{orderId} may be in Odoo: its last call was not answered. Release it; the call that follows finds what was made",
        ReviewResult.NotWaiting other => $"{orderId} does not wait for a person: it is {Names.Of(other.State)}",
        ReviewResult.Changed changed => string.Create(
            CultureInfo.InvariantCulture, $"{orderId} has moved on since you looked: {changed.Kind} by {changed.Actor} at {changed.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; it is {Names.Of(changed.State)}"),
        ReviewResult.Refused refused => refused.Words,
        ReviewResult.NotUndone late => $"nothing was taken back: {late.Words}; {orderId} is {Names.Of(late.State)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
