namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>Whose prices a sale order gets.</summary>
public enum PriceSource
{
    /// <summary>The channel's, as they came; Odoo's where it sent none.</summary>
    Channel,

    /// <summary>Odoo's price list.</summary>
    Odoo,
}
