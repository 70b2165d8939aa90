using System.Globalization;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Collects the allowances and charges of a line or of an order's head: its ALC groups.</summary>
internal sealed class EdifactAllowances(EdifactElements elements)
{
    private const int Max = 100;

    private bool _counts;

    private List<EdifactAllowance>? _all;

    public IReadOnlyList<EdifactAllowance> All => _all ?? (IReadOnlyList<EdifactAllowance>)[];

    /// <summary>Takes ALC, or a segment of its group.</summary>
    public void Take(Segment segment)
    {
        switch (segment.Tag)
        {
            case "ALC":
                Begin(segment);
                break;
            case "PCD" when _counts && EdifactElements.Code(segment, 1, 1) is "1" or "2" or "3" or "12" && elements.Decimal(segment, 1, 2) is { } percent:
                _all![^1] = _all[^1] with { Percent = _all[^1].Percent ?? percent };
                break;

            // 8 allowance or charge amount, 23 charge amount, 204 allowance amount.
            case "MOA" when _counts && EdifactElements.Code(segment, 1, 1) is "8" or "23" or "204" && elements.Decimal(segment, 1, 2) is { } amount:
                _all![^1] = _all[^1] with { Amount = _all[^1].Amount ?? amount };
                break;
            case "RTE" or "QTY" when _counts:
                _all![^1] = _all[^1] with { ByRate = true };
                break;
        }
    }

    // 5463: A allowance, C charge, N neither. 4471: 1, 3, 4 and 5 are settled outside of this order's prices.
    private void Begin(Segment alc)
    {
        var kind = EdifactElements.Code(alc, 1, 1);
        _counts = kind is "A" or "C" && EdifactElements.Code(alc, 3, 1) is not ("1" or "3" or "4" or "5");
        if (kind is not ("A" or "C" or "N"))
        {
            elements.Refuse(alc, 1, null, EdifactSyntaxErrors.ValueNotSupported, $"ALC {kind} is neither allowance (A) nor charge (C)", "have the partner say which it is");
        }
        else if (_counts && All.Count == Max)
        {
            _counts = false;
            elements.Refuse(alc, null, null, EdifactSyntaxErrors.TooManyRepetitions, $"more than {Max} allowances and charges stand together", "send them summed up");
        }
        else if (_counts)
        {
            var step = int.TryParse(EdifactElements.Code(alc, 4, 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
            (_all ??= []).Add(new EdifactAllowance(EdifactSegmentPlace.Of(alc), kind == "C", EdifactElements.Code(alc, 5, 1), step));
        }
    }
}
