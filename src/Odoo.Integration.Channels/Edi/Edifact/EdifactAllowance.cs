namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>One allowance or charge: ALC with the PCD and MOA segments that follow it.</summary>
/// <param name="Place">Its ALC segment.</param>
/// <param name="IsCharge">A charge; else an allowance.</param>
/// <param name="Service">Which (7161), such as FC for freight; empty where it is not said.</param>
/// <param name="Step">Its place in the calculation (1227); null where it is not said.</param>
/// <param name="Percent">Percent of the price, or null.</param>
/// <param name="Amount">Amount in the order's currency, for all that it stands at, or null.</param>
/// <param name="ByRate">Whether it is given by a rate or a quantity, which is not read.</param>
internal sealed record EdifactAllowance(EdifactSegmentPlace Place, bool IsCharge, string Service, int? Step, decimal? Percent = null, decimal? Amount = null, bool ByRate = false)
{
    /// <summary>1 for a charge, -1 for an allowance.</summary>
    public int Sign => IsCharge ? 1 : -1;

    /// <summary>The SKU that the profile names for it; empty for one that is passed over, null where it names none.</summary>
    public string? SkuOf(EdifactProfile profile)
    {
        var skus = IsCharge ? profile.ChargeSkus : profile.AllowanceSkus;
        return skus.GetValueOrDefault(Service) ?? skus.GetValueOrDefault("*");
    }
}
