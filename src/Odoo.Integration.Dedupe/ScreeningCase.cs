using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe;

/// <summary>One order to decide on, and everything the decision may rest on.</summary>
/// <param name="Order">The order that came.</param>
/// <param name="Intent">What its sender wants done.</param>
/// <param name="ConflictsWith">The earlier order that has its key or number and other content; null where there is none.</param>
/// <param name="Candidates">Earlier orders that share a blocking key.</param>
/// <param name="Changes">The order that it changes or cancels; null for a new order, and where that order never came.</param>
public sealed record ScreeningCase(
    OrderProfile Order, OrderIntent Intent, OrderProfile? ConflictsWith, IReadOnlyList<OrderProfile> Candidates, OrderProfile? Changes = null);
