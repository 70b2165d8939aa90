namespace Odoo.Integration.Orders;

/// <summary>The kind of channel an order came by; written in lower case.</summary>
public enum OrderSource
{
    Edi,
    Ecommerce,
    Crm,
    Portal,
    Odoo,
}
