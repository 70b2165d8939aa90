namespace Odoo.Integration.Erp.MasterData;

/// <summary>A product, as far as an order needs it.</summary>
/// <param name="Id">Database id of <c>product.product</c>.</param>
/// <param name="DefaultCode">Internal reference; not unique in Odoo.</param>
/// <param name="Barcode">Barcode; unique in Odoo.</param>
/// <param name="Name">Name.</param>
/// <param name="UnitId">Its unit, of <c>uom.uom</c>.</param>
public sealed record OdooProduct(long Id, string? DefaultCode, string? Barcode, string Name, long UnitId);
