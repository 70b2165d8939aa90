using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Submission;

/// <summary>An order that this process may submit until its lease ends.</summary>
/// <param name="Order">The order.</param>
/// <param name="AttemptId">The attempt that was noted before anything is sent.</param>
/// <param name="Attempts">Calls before this one that did not succeed.</param>
/// <param name="Accepted">Reasons for which it was held and released.</param>
public sealed record ClaimedOrder(Order Order, Guid AttemptId, int Attempts, IReadOnlyCollection<string> Accepted)
{
    public Guid Id => Order.Id!.Value;
}
