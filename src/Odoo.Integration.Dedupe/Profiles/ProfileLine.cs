namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>One product of an order, its lines added up.</summary>
/// <param name="Products">Every name it goes by: <c>s:</c> SKU, <c>g:</c> GTIN, <c>b:</c> buyer's SKU. The first is the one it is counted under.</param>
/// <param name="Quantity">In the base unit.</param>
/// <param name="Unit">The base unit's code: quantities of different units are not compared.</param>
/// <param name="Value">Quantity times price; null where no price was sent.</param>
public sealed record ProfileLine(IReadOnlyList<string> Products, decimal Quantity, string Unit, decimal? Value);
