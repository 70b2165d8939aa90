using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Makes lines of charges, and of allowances that no price can take up.</summary>
internal sealed class EdifactCharges(EdifactProfile profile, EdifactElements elements)
{
    /// <summary>The line of a charge (its amount above zero) or an allowance (below).</summary>
    public static EdifactPlacedLine LineOf(EdifactAllowance allowance, string sku, UnitPrice amount, int number)
    {
        Quantity.TryCreate(1, UnitOfMeasure.One, out var one, out _);
        return new EdifactPlacedLine(null, new OrderLine(number, sku, null, null, null, one, amount), allowance.Place.Segment, IsCharge: true);
    }

    /// <summary>The lines of what stands at the order's head, for the whole of it.</summary>
    /// <param name="allowances">Of the head.</param>
    /// <param name="goods">Value of the goods; null where a line has no price.</param>
    /// <param name="currency">Of the order.</param>
    /// <param name="numbers">Of its lines.</param>
    public IEnumerable<EdifactPlacedLine> OfOrder(IReadOnlyList<EdifactAllowance> allowances, decimal? goods, Currency currency, EdifactLineNumbers numbers)
    {
        for (var at = 0; at < allowances.Count; at++)
        {
            if (AmountOf(allowances[at], goods, currency) is { } amount && Sku(allowances[at]) is { Length: > 0 } sku && Price(allowances[at], amount) is { } price)
            {
                yield return LineOf(allowances[at], sku, price, numbers.Derived(900_000, at + 1));
            }
        }
    }

    /// <summary>The profile's SKU for it, empty for one to pass over; null, which is then said, where it names none.</summary>
    public string? Sku(EdifactAllowance allowance)
    {
        if (allowance.SkuOf(profile) is { } sku)
        {
            return sku;
        }

        var (what, key) = allowance.IsCharge ? ("charge", "ChargeSkus") : ("allowance", "AllowanceSkus");
        var service = allowance.Service.Length == 0 ? string.Empty : $" {allowance.Service}";
        elements.Refuse(allowance.Place, EdifactSyntaxErrors.NotSupportedHere, $"the channel has no product for the {what}{service}",
            $"name its SKU under {key}:{(allowance.Service.Length == 0 ? "*" : allowance.Service)} in the channel's profile");
        return null;
    }

    /// <summary>An amount as a price, with the sign of what it is.</summary>
    public UnitPrice? Price(EdifactAllowance allowance, decimal amount)
    {
        if (UnitPrice.TryCreate(allowance.Sign * amount, out var price, out var flaw))
        {
            return price;
        }

        elements.Refuse(allowance.Place, EdifactSyntaxErrors.InvalidValue, flaw.What, flaw.Remedy);
        return null;
    }

    /// <summary>Says that an allowance or charge cannot be reckoned.</summary>
    public void RefuseUnknown(EdifactAllowance allowance) =>
        elements.Refuse(allowance.Place, EdifactSyntaxErrors.Missing, "the allowance or charge has no amount that can be reckoned", "have the partner send its amount (MOA+8, 23 or 204)");

    // A percentage of the order is of its goods' value, rounded to the currency as an invoice is.
    private decimal? AmountOf(EdifactAllowance allowance, decimal? goods, Currency currency)
    {
        if (allowance.Amount is { } amount)
        {
            return amount;
        }

        if (allowance is { ByRate: false, Percent: { } percent } && goods is { } value && Math.Abs(percent) <= 1000)
        {
            return Math.Round(value * percent / 100, currency.Places, MidpointRounding.AwayFromZero);
        }

        RefuseUnknown(allowance);
        return null;
    }
}
