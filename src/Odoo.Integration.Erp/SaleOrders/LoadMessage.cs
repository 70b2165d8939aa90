namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>A message of <c>load</c>.</summary>
/// <param name="Record">Which record of the call it is about, from 0; null where Odoo does not say.</param>
/// <param name="Words">Odoo's words.</param>
internal sealed record LoadMessage(int? Record, string Words);
