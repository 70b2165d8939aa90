using Odoo.Integration.Erp.Servers;

namespace Odoo.Integration.Erp.Pricing;

/// <summary>What differs between versions in how a price comes about (read in their sources).</summary>
/// <param name="FactorIsSize">Whether a larger unit has the larger factor: from 19 on.</param>
/// <param name="ConvertsFirst">
/// Whether the base is converted to the list's currency before discount, rounding and surcharge: from 16 on. Before, the result was, so
/// that a surcharge of 1 in a list in USD was one of 1 EUR.
/// </param>
/// <param name="RoundsPrices">Whether a line's price is kept with the digits of Product Price: to 18.</param>
internal sealed record PriceConventions(bool FactorIsSize, bool ConvertsFirst, bool RoundsPrices)
{
    public static PriceConventions Of(OdooVersion version) => new(version.Major >= 19, version.Major >= 16, version.Major < 19);
}
