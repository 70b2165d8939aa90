using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Reads SAC segments: allowances and charges of the order and of its lines.
/// </summary>
/// <remarks>
/// Passed over on purpose: SAC01 N (none) and S (a service that is asked for), and what is settled outside the order, by SAC12 (data
/// element 331): 01 bill back, 03 vendor's check, 04 credit to the account, 05 charge to the vendor, 09 allowance by the vendor, 15
/// information. Refused by name: promotions and requests (P, Q, R), optional ones (07), percentages of anything but the item's own price.
/// </remarks>
internal sealed class X12Charges(X12Profile profile, X12Elements elements)
{
    private const decimal MaxPercent = 1000;

    /// <summary>An allowance or charge that changes what the order costs; null for any other, and for one that is refused.</summary>
    public X12Allowance? Read(Segment sac)
    {
        if (sac[1] is "N" or "S" || sac[12] is "01" or "03" or "04" or "05" or "09" or "15")
        {
            return null;
        }

        if (sac[1] is not ("A" or "C") || sac[12] == "07")
        {
            elements.Refuse(
                sac, sac[12] == "07" ? 12 : 1, sac[12] == "07" ? "an optional allowance or charge (SAC12 07)" : $"SAC01 {Flaw.Quote(sac[1])} is no allowance or charge that is read here",
                "send A for an allowance or C for a charge that holds");
            return null;
        }

        var read = new X12Allowance(
            X12Place.Of(sac), sac[1] == "C", elements.Text(sac, 2) ?? elements.Text(sac, 4) ?? string.Empty, Amount(sac), Percent(sac), elements.Decimal(sac, 8), elements.Decimal(sac, 10),
            elements.Text(sac, 15, Text.MaxLength));
        if (read is { Amount: null, Percent: null, Rate: null })
        {
            elements.Fault(sac, 5, X12Fault.Elements.ConditionalMissing, "the allowance or charge has no amount, percent or rate", "have the partner fill SAC05, SAC07 or SAC08");
            return null;
        }

        return IsPassedOver(read) ? null : read;
    }

    /// <summary>The SKU that stands for it in a line of its own; null after saying that the profile has none.</summary>
    public string? SkuOf(X12Allowance allowance)
    {
        var sku = Named(allowance);
        if (sku is null)
        {
            var (what, key) = allowance.IsCharge ? ("charge", "ChargeSkus") : ("allowance", "AllowanceSkus");
            elements.Refuse(
                allowance.Place, 1, $"the {what} {Flaw.Quote(allowance.Code)} has no product to stand for it in the order",
                $"name one in the channel's profile, {key}:{(allowance.Code.Length > 0 ? allowance.Code : "*")}, or leave its value empty to pass it over");
        }

        return sku;
    }

    private bool IsPassedOver(X12Allowance allowance) => Named(allowance) is { Length: 0 };

    private string? Named(X12Allowance allowance)
    {
        var skus = allowance.IsCharge ? profile.ChargeSkus : profile.AllowanceSkus;
        return skus.GetValueOrDefault(allowance.Code) ?? skus.GetValueOrDefault("*");
    }

    // Type N2: two decimals that are not written. A point that is written all the same says where they begin.
    private decimal? Amount(Segment sac) => elements.Decimal(sac, 5) is not { } amount ? null : sac.Bytes(5).Contains((byte)'.') ? amount : amount / 100;

    // Data element 378: 1 of the list cost, 3 of gross, 5 and 6 of the base price. Two percentages written 7/4 are refused as no number.
    private decimal? Percent(Segment sac)
    {
        if (sac.Has(5) || elements.Decimal(sac, 7) is not { } percent)
        {
            return null;
        }

        if (sac[6] is not ("" or "1" or "3" or "5" or "6"))
        {
            elements.Refuse(sac, 6, $"a percentage on basis {Flaw.Quote(sac[6])}, not of the item's price", "send the amount in SAC05");
            return null;
        }

        if (Math.Abs(percent) > MaxPercent)
        {
            elements.Fault(sac, 7, X12Fault.Elements.TooLong, $"{percent} percent", "check the decimal point");
            return null;
        }

        return percent;
    }
}
