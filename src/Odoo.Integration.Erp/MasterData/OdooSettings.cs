namespace Odoo.Integration.Erp.MasterData;

/// <summary>What changes seldom and is read whole.</summary>
/// <param name="Units">Units by external id (<c>uom.product_uom_unit</c>).</param>
/// <param name="UnitsById">Units by database id.</param>
/// <param name="Currencies">Currency code by price list.</param>
/// <param name="TaxesAreTheProducts">
/// Whether a line's taxes are its product's: there is one company and no fiscal position that could map them. Only then are taxes
/// sent along, which saves Odoo finding them itself.
/// </param>
/// <param name="QuantityDigits">Decimal places that Odoo keeps of a quantity; null where it does not tell.</param>
internal sealed record OdooSettings(
    IReadOnlyDictionary<string, OdooUnit> Units, IReadOnlyDictionary<long, OdooUnit> UnitsById, IReadOnlyDictionary<long, string> Currencies, bool TaxesAreTheProducts, int? QuantityDigits);
