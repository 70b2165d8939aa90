namespace Odoo.Integration.Store.Review;

/// <summary>What a job is to do with each of its orders.</summary>
/// <param name="Outcome">The verdict as it is written down: released, mended, duplicate or amendment (of the order that each is held against), rejected.</param>
/// <param name="Actor">Who decides: <c>user:NAME</c>.</param>
/// <param name="ReasonCode">Why, as one of <see cref="VerdictReasons"/>.</param>
/// <param name="Note">Why, in the person's words.</param>
/// <param name="Title">Which orders, in words.</param>
public sealed record JobRequest(string Outcome, string Actor, string? ReasonCode, string? Note, string Title);
