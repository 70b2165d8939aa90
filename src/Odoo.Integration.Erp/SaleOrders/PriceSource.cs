namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>Whose prices a sale order gets.</summary>
public enum PriceSource
{
    /// <summary>The channel's, as they came; Odoo's where it sent none.</summary>
    Channel,

    /// <summary>Odoo's price list.</summary>
    Odoo,

    /// <summary>The channel's, where they differ from Odoo's price list by no more than a tolerance; else a person decides.</summary>
    Checked,
}
