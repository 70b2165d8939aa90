using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus;

/// <summary>An order and the truth about it.</summary>
/// <param name="Order">As a channel's adapter and intake would give it.</param>
/// <param name="Part">The half its customer is in.</param>
/// <param name="Label">What it is.</param>
/// <param name="Kind">Kind of duplicate or look-alike (<see cref="CorpusKinds"/>), or <c>plain</c>.</param>
/// <param name="Demand">Number of the demand; the original and its duplicates share it.</param>
/// <param name="DuplicateOf">The original's hub order id; null for a legitimate order.</param>
/// <param name="ResemblesOf">The order that a look-alike was made to resemble; null where none was.</param>
public sealed record LabelledOrder(Order Order, CorpusPart Part, OrderLabel Label, string Kind, int Demand, Guid? DuplicateOf, Guid? ResemblesOf)
{
    public Guid Id => Order.Id!.Value;

    public DateTimeOffset ReceivedAt => Order.Provenance!.ReceivedAt;
}
