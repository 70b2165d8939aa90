using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>An order with everything that it refers to found in Odoo.</summary>
internal sealed record SaleOrderDraft(Order Order, SaleOrderTerms Terms, OdooPartner Customer, OdooPartner? ShipTo, OdooPartner? BillTo, IReadOnlyList<SaleOrderDraftLine> Lines, bool WithTaxes)
{
    public Guid Id => Order.Id!.Value;

    /// <summary>Whether the lines carry the channel's prices; else Odoo fills in its own.</summary>
    public bool IsPriced => Terms.Prices != PriceSource.Odoo && Lines[0].Line.UnitPrice is not null;
}
