using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>How one line's quantity is shared out: over places (LOC or NAD groups) or over days (SCC groups).</summary>
internal sealed class EdifactLineShares(EdifactElements elements)
{
    private const int Max = 10_000;

    // Most lines are not shared out and have none.
    private List<(EdifactShare Share, bool Certain, UnitOfMeasure Unit)>? _all;
    private bool _overflow;

    /// <summary>The sum of what is shared out; null where no share says how much.</summary>
    public decimal? Sum => _all is not null && Counting.Any(static share => share.Value is not null) ? Counting.Sum(static share => share.Value ?? 0) : null;

    /// <summary>To how many places.</summary>
    public int Places => _all is null ? 0 : Counting.Select(static share => EdifactPlaces.KeyOf(share.Place)).Distinct(StringComparer.Ordinal).Count();

    // A LOC of another kind than place of delivery (7) is a share only where a quantity stands behind it.
    private IEnumerable<EdifactShare> Counting => (_all ?? []).Where(static entry => entry.Certain || entry.Share.Value is not null).Select(static entry => entry.Share);

    /// <summary>Begins a share.</summary>
    /// <param name="place">Null for a schedule.</param>
    /// <param name="certain">Whether it is one even without a quantity.</param>
    public void Begin(Address? place, bool certain)
    {
        _overflow = _all is { Count: Max };
        if (!_overflow)
        {
            (_all ??= []).Add((new EdifactShare(place, null, default), certain, UnitOfMeasure.One));
        }
    }

    public void TakeQuantity(Segment qty, UnitOfMeasure unit)
    {
        if (_overflow)
        {
            elements.Refuse(qty, null, null, EdifactSyntaxErrors.TooManyRepetitions, $"the line is shared out over more than {Max} places or days", "send it in several lines");
        }
        else if (_all![^1].Share.Value is null && EdifactElements.Code(qty, 1, 1) is "11" or "21" or "1" or "12" or "113" or "131" && elements.Decimal(qty, 1, 2) is { } value)
        {
            _all[^1] = (_all[^1].Share with { Value = value }, _all[^1].Certain, unit);
        }
    }

    public void TakeDay(Segment dtm)
    {
        if (!_overflow)
        {
            _all![^1] = _all[^1] with { Share = _all[^1].Share with { Days = _all[^1].Share.Days.With(dtm, elements) } };
        }
    }

    /// <summary>The parts of an ordered quantity: one where it is not shared out, none where that does not add up (which is then said).</summary>
    public IReadOnlyList<(Address? Place, decimal Value, DateOnly? Day)> Split(decimal ordered, DateOnly? day, EdifactSegmentPlace line)
    {
        if (_all is null)
        {
            return [(null, ordered, day)];
        }

        var shares = Counting.ToList();
        if (shares.Count == 0)
        {
            return [(null, ordered, day)];
        }

        if (shares.Count == 1 && shares[0].Value is null)
        {
            return [(shares[0].Place, ordered, shares[0].Days.Day ?? day)];
        }

        // A place beside schedules, or places beside each other without quantities, leave open how much goes where.
        if (shares.Any(static share => share.Value is null) || shares.Select(static share => share.Place is null).Distinct().Count() > 1)
        {
            Refuse(EdifactSyntaxErrors.Missing, "the line does not say how much goes to which place or on which day", "have the partner send a QTY for each LOC, NAD or SCC");
            return [];
        }

        if (shares.Sum(static share => share.Value!.Value) is var sum && sum != ordered)
        {
            Refuse(EdifactSyntaxErrors.InvalidValue, $"the line orders {ordered}, its places or days add up to {sum}", "have the partner correct it");
            return [];
        }

        return [.. shares.Where(static share => share.Value is not 0).Select(share => (share.Place, share.Value!.Value, share.Days.Day ?? day))];

        void Refuse(string code, string what, string remedy) => elements.Refuse(line, code, what, remedy);
    }
}
