using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Reckons the net price of one unit of a line from its prices, allowances, charges and amount.</summary>
internal sealed class EdifactLinePricing(EdifactLine line, EdifactProfile profile, EdifactElements elements)
{
    private List<(EdifactAllowance Allowance, string Sku, UnitPrice Amount)>? _lines;

    /// <summary>Lines beside the line itself: its charges, and allowances that its price cannot take up.</summary>
    public IReadOnlyList<(EdifactAllowance Allowance, string Sku, UnitPrice Amount)> Lines => _lines ?? (IReadOnlyList<(EdifactAllowance, string, UnitPrice)>)[];

    private EdifactCharges Charges => field ??= new EdifactCharges(profile, elements);

    /// <summary>The net price of one; null where the price list decides, or where something is wrong (which is then said).</summary>
    public UnitPrice? PriceOf(decimal ordered)
    {
        var (amount, place) = line.Prices.Net is { } net ? (PerUnit(net, ordered), net.Place)
            : line.Prices.Gross is { } gross ? (PerUnit(gross, ordered) is { } before ? WithAllowances(before, ordered) : null, gross.Place)
            : line.Amount is { } total ? (Divided(total.Value, ordered), total.Place)
            : (null, line.Place);
        if (line.Prices.Net is null && line.Percentage is { } percentage)
        {
            elements.Refuse(percentage, EdifactSyntaxErrors.NotSupportedHere, "the line has a percentage (PCD) and no net price that it stands in", "have the partner send the net price (PRI+AAA)");
        }

        if (amount is null)
        {
            RefuseAllowancesWithoutPrice();
            return null;
        }

        CheckAmount(amount.Value, ordered);
        if (UnitPrice.TryCreate(amount.Value, out var price, out var flaw))
        {
            return price;
        }

        elements.Refuse(place, EdifactSyntaxErrors.InvalidValue, flaw.What, flaw.Remedy);
        return null;
    }

    // A price for another unit than the one ordered: the line's amount says which price of the ordered unit is meant.
    private decimal? PerUnit(EdifactPrices.Price price, decimal ordered)
    {
        if (price.Unit is null || price.Unit == line.Unit)
        {
            return price.OfOne;
        }

        if (line.Amount is { } amount)
        {
            return Math.Abs((price.OfOne * ordered) - amount.Value) <= Tolerance(price, ordered) ? price.OfOne : Divided(amount.Value, ordered);
        }

        elements.Refuse(price.Place with { Component = 6 }, EdifactSyntaxErrors.ValueNotSupported, $"the price is for {price.Unit}, ordered are {line.Unit}", "have the partner send the price of the unit that is ordered, or the line's amount (MOA+203)");
        return null;
    }

    // ALC groups in the sequence of their steps (1227): a percentage is of what the steps before have left.
    private decimal? WithAllowances(decimal gross, decimal ordered)
    {
        var all = line.Allowances.All;
        if (all.Count(static allowance => allowance is { Amount: null, Percent: not null }) > 1 && all.Select(static allowance => allowance.Step).Distinct().Count() < all.Count)
        {
            elements.Refuse(all[0].Place with { Element = 4 }, EdifactSyntaxErrors.Missing, "the line's percentages do not say in which sequence they are taken", "have the partner number them (1227), or send the net price (PRI+AAA)");
            return null;
        }

        var price = gross;
        foreach (var allowance in all.OrderBy(static allowance => allowance.Step ?? 0))
        {
            if (allowance.ByRate || (allowance.Amount is null && allowance.Percent is not (>= 0 and <= 100)))
            {
                Charges.RefuseUnknown(allowance);
                return null;
            }

            var ofOne = allowance.Amount is { } amount ? amount / ordered : price * allowance.Percent!.Value / 100;
            if (!allowance.IsCharge && Decimals.PlacesOf(price - ofOne) <= Decimals.MaxPlaces)
            {
                price -= ofOne;
            }
            else if (Charges.Sku(allowance) is { Length: > 0 } sku && Charges.Price(allowance, Decimals.Trim(Math.Round(allowance.Amount ?? ofOne * ordered, Decimals.MaxPlaces))) is { } charge)
            {
                (_lines ??= []).Add((allowance, sku, charge));
            }
        }

        return price;
    }

    private decimal? Divided(decimal amount, decimal ordered)
    {
        if (ordered > 0 && Decimals.PlacesOf(amount / ordered) <= Decimals.MaxPlaces)
        {
            return amount / ordered;
        }

        if (line.Amount is { } stated)
        {
            elements.Refuse(stated.Place, EdifactSyntaxErrors.InvalidValue, $"an amount of {amount} for {ordered} leaves no exact price of one", "have the partner send the price (PRI+AAA)");
        }

        return null;
    }

    private void RefuseAllowancesWithoutPrice()
    {
        if (line.Prices is { Net: null, Gross: null } && line.Allowances.All.Count > 0)
        {
            var first = line.Allowances.All[0];
            elements.Refuse(first.Place, EdifactSyntaxErrors.NotSupportedHere, "the line has an allowance or charge and no price that it changes", "have the partner send the net price (PRI+AAA)");
        }
    }

    // The price as it is written may be rounded, and so may the amount: what lies beyond that is a contradiction.
    private void CheckAmount(decimal price, decimal ordered)
    {
        var source = line.Prices.Net ?? line.Prices.Gross;
        var besides = _lines is null ? 0 : _lines.Sum(static extra => extra.Amount.Amount);
        if (source is not null && line.Amount is { } amount && Math.Abs((price * ordered) - amount.Value) > Tolerance(source, ordered) && Math.Abs((price * ordered) + besides - amount.Value) > Tolerance(source, ordered))
        {
            elements.Refuse(amount.Place, EdifactSyntaxErrors.InvalidValue, $"the line's amount is {amount.Value}, {ordered} at {Decimals.Trim(price)} are {Decimals.Trim(price * ordered)}", "have the partner correct the price or the amount");
        }
    }

    private static decimal Tolerance(EdifactPrices.Price price, decimal ordered)
    {
        var lastPlace = 0.01m;
        for (var place = 2; place < price.Amount.Scale; place++)
        {
            lastPlace /= 10;
        }

        return 0.01m + (ordered * lastPlace / 2 / price.Basis);
    }
}
