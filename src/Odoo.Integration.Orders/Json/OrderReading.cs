using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Json;

/// <summary>What came of reading one order: the order, or everything that is wrong with it.</summary>
public abstract record OrderReading
{
    private OrderReading()
    {
    }

    /// <summary>A whole and valid order.</summary>
    public sealed record Good(Order Order) : OrderReading;

    /// <summary>No order; at least one problem, each with its JSON path.</summary>
    public sealed record Bad(IReadOnlyList<Problem> Problems) : OrderReading;
}
