namespace Odoo.Integration.Simulator.Admin;

/// <summary>A line of a <see cref="SaleOrderView"/>; the unit by its name in Odoo.</summary>
internal sealed record SaleOrderLineView(string? ExternalId, string? DefaultCode, decimal Quantity, string? Unit, decimal Price);
