using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>A line with its product and unit.</summary>
internal sealed record SaleOrderDraftLine(OrderLine Line, OdooProduct Product, OdooUnit Unit);
