using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>An order with everything that it refers to found in Odoo.</summary>
internal sealed record SaleOrderDraft(Order Order, OdooPartner Customer, OdooPartner? ShipTo, OdooPartner? BillTo, IReadOnlyList<SaleOrderDraftLine> Lines);

/// <summary>A line with its product and unit.</summary>
internal sealed record SaleOrderDraftLine(OrderLine Line, OdooProduct Product, OdooUnit Unit);
