namespace Odoo.Integration.Simulator.Seeding;

/// <summary>A product.</summary>
/// <param name="DefaultCode">Internal reference; need not be unique.</param>
/// <param name="Name">Name. Required.</param>
/// <param name="Barcode">Barcode, unique.</param>
/// <param name="Unit">External id of its unit; default: <c>uom.product_uom_unit</c>.</param>
/// <param name="LstPrice">Price in the currency of whoever orders: the simulator converts nothing. Default: 1.</param>
internal sealed record SeedProduct(string? DefaultCode, string? Name, string? Barcode, string? Unit, decimal? LstPrice);
