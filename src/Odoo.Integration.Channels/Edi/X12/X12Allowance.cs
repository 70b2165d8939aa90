namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>An allowance or charge of a SAC segment that changes what the order costs.</summary>
/// <param name="Place">The segment.</param>
/// <param name="IsCharge">SAC01: C, else A.</param>
/// <param name="Code">SAC02, or SAC04 where an agency's code stands alone.</param>
/// <param name="Amount">SAC05, in major units: it goes before percent and rate.</param>
/// <param name="Percent">SAC07.</param>
/// <param name="Rate">SAC08: for each unit.</param>
/// <param name="Quantity">SAC10: how many units the rate is for; null for all of the line.</param>
/// <param name="Description">SAC15.</param>
internal sealed record X12Allowance(X12Place Place, bool IsCharge, string Code, decimal? Amount, decimal? Percent, decimal? Rate, decimal? Quantity, string? Description)
{
    /// <summary>What it comes to on a value and a quantity.</summary>
    public decimal Of(decimal value, decimal quantity) => Amount ?? (Percent is { } percent ? value * percent / 100 : (Rate ?? 0) * (Quantity ?? quantity));
}
