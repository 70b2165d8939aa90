using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>The prices of one line: its PRI segments (C509).</summary>
internal sealed class EdifactPrices(EdifactProfile profile, EdifactElements elements)
{
    private Price? _net;
    private Price? _gross;
    private Price? _open;

    /// <summary>A price for so many of a unit.</summary>
    /// <param name="Amount">Of the whole basis.</param>
    /// <param name="Basis">How many it is for (5284).</param>
    /// <param name="Unit">Of the basis (6411); null where it is that of the quantity.</param>
    /// <param name="Place">Its amount in the PRI segment.</param>
    public sealed record Price(decimal Amount, decimal Basis, UnitOfMeasure? Unit, EdifactSegmentPlace Place)
    {
        public decimal OfOne => Amount / Basis;
    }

    /// <summary>The price with the line's allowances and charges in it; null where the line has none.</summary>
    public Price? Net => _net;

    /// <summary>The price without them.</summary>
    public Price? Gross => _gross;

    /// <summary>Takes a PRI segment. AAA, CAL and INV are net, AAB is gross (5125); the others are information.</summary>
    public void Take(Segment pri)
    {
        _open = null;
        switch (EdifactElements.Code(pri, 1, 1))
        {
            case "AAA" or "CAL" or "INV":
                Keep(pri, ref _net);
                break;
            case "AAB":
                Keep(pri, ref _gross);
                break;
        }
    }

    /// <summary>Takes a CUX segment that stands behind a price: the price's own currency.</summary>
    public void TakeCurrency(Segment cux, Currency? order)
    {
        var code = EdifactElements.Code(cux, 1, 2);
        if (_open is not null && code.Length > 0 && order is not null && code != order.Code)
        {
            elements.Refuse(cux, 1, 2, EdifactSyntaxErrors.ValueNotSupported, $"the price is in {code}, the order in {order.Code}", "have the partner price it in the order's currency");
        }
    }

    private void Keep(Segment pri, ref Price? kept)
    {
        if (elements.Decimal(pri, 1, 2) is not { } amount || Read(pri, amount) is not { } price)
        {
            return;
        }

        _open = price;
        if (kept is not null && kept with { Place = default } != price with { Place = default })
        {
            elements.Refuse(pri, 1, 2, EdifactSyntaxErrors.TooManyRepetitions, $"the line has two prices, {kept.Amount} and {amount}", "have the partner send the one that counts (AAA)");
        }

        kept ??= price;
    }

    private Price? Read(Segment pri, decimal amount)
    {
        var basis = elements.Decimal(pri, 1, 5) ?? 1;
        var isBasis = basis is >= 0.000001m and <= Quantity.Max;
        if (!isBasis || Math.Abs(amount / basis) > UnitPrice.Max)
        {
            elements.Refuse(pri, 1, isBasis ? 2 : 5, EdifactSyntaxErrors.InvalidValue, $"a price of {amount} for {basis} is none", "check the decimal mark and the price basis");
            return null;
        }

        UnitOfMeasure? unit = null;
        if (EdifactElements.Code(pri, 1, 6) is { Length: > 0 } code && (unit = EdifactUnits.Find(code, profile, out var flaw)) is null)
        {
            elements.Refuse(pri, 1, 6, flaw!);
            return null;
        }

        return new Price(amount, basis, unit, EdifactSegmentPlace.Of(pri, 1, 2));
    }
}
