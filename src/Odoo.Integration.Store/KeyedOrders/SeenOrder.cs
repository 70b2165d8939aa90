namespace Odoo.Integration.Store.KeyedOrders;

/// <summary>A sale order as it was last seen in Odoo.</summary>
/// <param name="OdooId">Database id.</param>
/// <param name="OrderId">The order that stands for it here; null where there is nothing in it to compare.</param>
/// <param name="WriteDate">When Odoo last wrote it, whole seconds.</param>
/// <param name="State">Odoo's state.</param>
public sealed record SeenOrder(long OdooId, Guid? OrderId, DateTimeOffset WriteDate, string State);
