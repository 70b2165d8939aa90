using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Lines;

/// <summary>A line of one order beside the line of another that means the same product.</summary>
/// <param name="Mine">The line of the order that came; null where it does not have the product.</param>
/// <param name="Theirs">The line of the other; null where that does not have it.</param>
/// <param name="SameQuantity">Whether the quantities are equal in the base unit: 1 DZN is 12 C62.</param>
/// <param name="SamePrice">Whether the prices of a base unit are equal; so also where one side has none.</param>
public sealed record AlignedLine(OrderLine? Mine, OrderLine? Theirs, bool SameQuantity, bool SamePrice)
{
    /// <summary>Whether both orders want this alike.</summary>
    public bool IsSame => Mine is not null && Theirs is not null && SameQuantity && SamePrice;
}
