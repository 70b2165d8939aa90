using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe;

/// <summary>One order to decide on, and everything the decision may rest on.</summary>
/// <param name="Order">The order that came.</param>
/// <param name="ConflictsWith">The earlier order that has its key or number and other content; null where there is none.</param>
/// <param name="Candidates">Earlier orders that share a blocking key.</param>
/// <param name="Shares">How common products are.</param>
/// <param name="Changes">The order that it changes or cancels; null for a new order, and where that order never came.</param>
public sealed record ScreeningCase(
    OrderProfile Order, OrderProfile? ConflictsWith, IReadOnlyList<Candidate> Candidates, ProductShares Shares, OrderProfile? Changes = null);
