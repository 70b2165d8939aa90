namespace Odoo.Integration.Store.Confirmation;

/// <summary>A sale order that the hub is to confirm.</summary>
public sealed record DueConfirmation(Guid OrderId, long OdooId);
