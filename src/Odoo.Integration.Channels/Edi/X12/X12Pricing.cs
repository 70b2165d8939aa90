using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Makes the net price of one unit of a line: basis of price, discount multiplier, allowances that divide evenly.</summary>
/// <remarks>
/// "Per each" of a line in cases is a case's price: partners write PE for whatever unit the line has. A retail price without a discount
/// multiplier says nothing of what the buyer pays: it is passed over, and the price list decides.
/// </remarks>
internal sealed class X12Pricing(X12Elements elements)
{
    /// <summary>Sets <see cref="X12Line.Price"/>; what is left in <see cref="X12Line.Allowances"/> needs a line of its own.</summary>
    public void Close(X12Line line, int priceElement)
    {
        line.Price = PriceOf(line, priceElement);
        if (line.Allowances.Count == 0)
        {
            return;
        }

        if (line is { Price: { } price, Quantity: { } quantity and > 0 })
        {
            Deduct(line, price, quantity);
        }
        else
        {
            elements.Refuse(line.Allowances[0].Place, 0, "an allowance or charge on a line without price or quantity", "have the partner send the line's price");
        }
    }

    private decimal? PriceOf(X12Line line, int element)
    {
        var (stated, code) = line.StatedPrice is { } own ? (own, line.PriceBasis) : line.ListPrice is { } list ? (list.Price, list.Basis) : ((decimal?)null, line.PriceBasis);
        var basis = X12PriceBasis.Find(code);
        if (basis is null)
        {
            elements.Refuse(line.Place, element + 1, $"the basis of price {Flaw.Quote(code)} is none that is read here", "send the price of one unit, with PE or no basis");
            return null;
        }

        if (basis.Kind == X12PriceKind.Free)
        {
            return 0;
        }

        if (stated is not { } amount || basis.Kind == X12PriceKind.Open || (basis.Kind == X12PriceKind.Retail && line.Multiplier == 1))
        {
            return null;
        }

        if (basis.Convert(amount, line.UnitCode) is not { } converted)
        {
            elements.Refuse(line.Place, element + 1, $"the price is for another unit ({code}) than the line has ({line.UnitCode})", "send the price of one unit of the line");
            return null;
        }

        return Checked(line.Place, element, converted * line.Multiplier);
    }

    private decimal? Checked(X12Place place, int element, decimal amount)
    {
        if (amount >= 0 && UnitPrice.TryCreate(amount, out var price, out var flaw))
        {
            return price.Amount;
        }

        flaw = amount < 0 ? new Flaw($"a unit price of {amount}", "send what one unit costs; an allowance has its own segment (SAC)") : UnitPrice.TryCreate(amount, out _, out var other) ? null : other;
        elements.Refuse(place, element, flaw!.What, flaw.Remedy);
        return null;
    }

    private static void Deduct(X12Line line, decimal price, decimal quantity)
    {
        foreach (var allowance in line.Allowances.Where(static allowance => !allowance.IsCharge).ToArray())
        {
            var net = price - (allowance.Of(price * quantity, quantity) / quantity);
            if (net >= 0 && Decimals.PlacesOf(net) <= Decimals.MaxPlaces)
            {
                price = Decimals.Trim(net);
                line.Remove(allowance);
            }
        }

        line.Price = price;
    }
}
