namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>A sale order's mark: enough to see whether it changed.</summary>
/// <param name="Id">Database id.</param>
/// <param name="WriteDate">When its last change's transaction began, UTC, whole seconds: Odoo shows no more.</param>
/// <param name="State">Odoo's state.</param>
public sealed record SaleOrderMark(long Id, DateTimeOffset WriteDate, string State)
{
    public bool IsCancelled => State == "cancel";

    /// <summary>Whether it was accepted: up to then it is a quotation. Locked is <c>done</c> up to 16.</summary>
    public bool IsWon => State is "sale" or "done";
}
