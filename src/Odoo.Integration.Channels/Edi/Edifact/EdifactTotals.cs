using System.Globalization;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What a message's summary promises: CNT counts and MOA totals, held against what came.</summary>
internal sealed class EdifactTotals(EdifactProfile profile, EdifactElements elements)
{
    private decimal? _sumOfQuantities;
    private decimal? _lines;
    private (decimal Value, EdifactSegmentPlace Place)? _goods;
    private (decimal Value, EdifactSegmentPlace Place)? _taxable;
    private EdifactSegmentPlace _sumAt;
    private EdifactSegmentPlace _linesAt;

    /// <summary>A currency that an amount names (6345), where the order has no CUX.</summary>
    public string? Currency { get; private set; }

    /// <summary>Takes a CNT or MOA segment of the summary, or a MOA of the head.</summary>
    public void Take(Segment segment)
    {
        var code = EdifactElements.Code(segment, 1, 1);
        switch (segment.Tag, code)
        {
            case ("CNT", "1"):
                (_sumOfQuantities, _sumAt) = (elements.Decimal(segment, 1, 2), EdifactSegmentPlace.Of(segment, 1, 2));
                break;
            case ("CNT", "2"):
                (_lines, _linesAt) = (elements.Decimal(segment, 1, 2), EdifactSegmentPlace.Of(segment, 1, 2));
                break;

            // 79 total of the line items; 125 total before tax, charges in it; 86, 128 and others may hold tax.
            case ("MOA", "79") when elements.Decimal(segment, 1, 2) is { } goods:
                _goods ??= (goods, EdifactSegmentPlace.Of(segment, 1, 2));
                break;
            case ("MOA", "125") when elements.Decimal(segment, 1, 2) is { } taxable:
                _taxable ??= (taxable, EdifactSegmentPlace.Of(segment, 1, 2));
                break;
        }

        if (segment.Tag == "MOA" && EdifactElements.Code(segment, 1, 3) is { Length: 3 } currency)
        {
            Currency ??= currency;
        }
    }

    /// <summary>Holds the counts against the lines that came.</summary>
    public void CheckCounts(EdifactLines lines)
    {
        if (_lines is { } promised && promised != lines.Count && promised != lines.Count - lines.SubLines)
        {
            Refuse(_linesAt, EdifactSyntaxErrors.CountDiffers, $"CNT+2 counts {Shown(promised)} lines, {lines.Count} came");
        }

        if (!elements.Failed && _sumOfQuantities is { } sum && sum != lines.Ordered)
        {
            Refuse(_sumAt, EdifactSyntaxErrors.CountDiffers, $"CNT+1 adds up to {Shown(sum)}, the lines order {Shown(lines.Ordered)}");
        }
    }

    /// <summary>
    /// The order's total without tax: what stands before tax, else the total of the line items where nothing is charged beside them. Null
    /// where neither is said, and where it contradicts the lines (which is then said).
    /// </summary>
    /// <param name="goods">Value of the goods; null where a line has no price.</param>
    /// <param name="charges">Charges less allowances of the head.</param>
    /// <param name="lines">How many lines: each may be rounded to the currency.</param>
    /// <param name="currency">Of the order.</param>
    public Money? Total(decimal? goods, decimal charges, int lines, Currency currency)
    {
        if (!profile.CheckTotal)
        {
            return null;
        }

        if (_goods is { } stated && goods is { } value && Math.Abs(stated.Value - value) > lines * 0.01m && Math.Abs(stated.Value - value - charges) > lines * 0.01m)
        {
            Refuse(stated.Place, EdifactSyntaxErrors.InvalidValue, $"the lines' total is said to be {Shown(stated.Value)}, they add up to {Shown(Decimals.Trim(value))}");
            return null;
        }

        if ((_taxable ?? (charges == 0 ? _goods : null)) is not { } total)
        {
            return null;
        }

        if (Money.TryCreate(total.Value, currency, out var money, out var flaw))
        {
            return money;
        }

        elements.Refuse(total.Place, EdifactSyntaxErrors.InvalidValue, flaw.What, flaw.Remedy);
        return null;
    }

    private void Refuse(EdifactSegmentPlace place, string code, string what) =>
        elements.Refuse(place, code, what, "have the partner send the order again");

    private static string Shown(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
