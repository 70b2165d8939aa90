using Odoo.Integration.Hub.Access;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Api;

/// <summary>Who calls, and of which channel alone; the one place that knows how that is told.</summary>
/// <param name="Actor"><c>user:NAME</c> or <c>key:NAME</c>.</param>
/// <param name="Channel">The channel that a key is for; null: all.</param>
internal sealed record ApiCaller(string Actor, string? Channel)
{
    public static ApiCaller Of(HttpContext http) => new(Access.Actor.Of(http.User), http.User.FindFirst(AccessClaims.Channel)?.Value);

    /// <summary>The filter, narrowed to what the caller may see; null where that is nothing.</summary>
    public HeldFilter? Within(HeldFilter filter) => Channel is null || filter.Channel is null || filter.Channel == Channel ? filter with { Channel = Channel ?? filter.Channel } : null;

    /// <summary>Whether the caller may know of a channel's orders.</summary>
    public bool Sees(string channel) => Channel is null || Channel == channel;
}
