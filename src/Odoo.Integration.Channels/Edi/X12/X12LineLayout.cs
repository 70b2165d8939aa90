namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Where the parts of a line stand in its segment.</summary>
/// <param name="Quantity">Position of the quantity.</param>
/// <param name="Unit">Position of the unit; a composite in POC.</param>
/// <param name="Price">Position of the unit price; its basis follows.</param>
/// <param name="Products">Position of the first pair of qualifier and product number.</param>
internal sealed record X12LineLayout(int Quantity, int Unit, int Price, int Products)
{
    public static readonly X12LineLayout PurchaseOrder = new(2, 3, 4, 6);

    public static readonly X12LineLayout Change = new(3, 5, 6, 8);
}
