using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>An order that two policies decide otherwise.</summary>
/// <param name="Order">The order.</param>
/// <param name="Now">What the first says: clear, or why it is held.</param>
/// <param name="Then">What the second says.</param>
/// <param name="MatchedOrder">What it is held against, by the second or else by the first.</param>
/// <param name="Probability">How likely it repeats its likeliest earlier order, by the second.</param>
public sealed record BacktestDifference(OrderProfile Order, string Now, string Then, Guid? MatchedOrder, double? Probability);
