namespace Odoo.Integration.Erp.Pricing;

/// <summary>How large a unit is.</summary>
/// <param name="Factor"><c>uom.uom.factor</c>: to 18 how many of it make one reference unit, from 19 on how many reference units one of it has.</param>
/// <param name="Rounding">Quantities in it are multiples of this.</param>
internal sealed record PriceUnit(decimal Factor, decimal Rounding);
