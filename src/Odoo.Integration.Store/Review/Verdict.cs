namespace Odoo.Integration.Store.Review;

/// <summary>What a person decides about an order that waits for one.</summary>
/// <param name="Actor">Who: <c>user:NAME</c>.</param>
/// <param name="Note">Why, in the person's words; null for none.</param>
public abstract record Verdict(string Actor, string? Note)
{
    /// <summary>It is an order of its own, or what was missing is there now: it goes on.</summary>
    public sealed record Release(string Actor, string? Note) : Verdict(Actor, Note);

    /// <summary>It repeats another order.</summary>
    public sealed record DuplicateOf(string Actor, string? Note, Guid Original) : Verdict(Actor, Note);

    /// <summary>It is not to be delivered.</summary>
    public sealed record Reject(string Actor, string? Note) : Verdict(Actor, Note);
}
