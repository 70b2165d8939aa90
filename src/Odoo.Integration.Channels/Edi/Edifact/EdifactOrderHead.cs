using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What stands before the lines of a message, from BGM on: it holds for the whole of the order.</summary>
internal sealed class EdifactOrderHead(bool isChange, EdifactProfile profile, EdifactElements elements, EdifactTotals totals)
{
    private EdifactDays _days;
    private (DateTimeOffset? At, bool IsOrder) _ordered;

    public EdifactReferences References { get; } = new(isChange, profile, elements);

    public EdifactParties Parties { get; } = new(elements);

    public EdifactAllowances Allowances { get; } = new(elements);

    /// <summary>Of CUX; null where that says none.</summary>
    public Currency? Currency { get; private set; }

    public DateTimeOffset? OrderedAt => _ordered.At;

    public DateOnly? RequestedDelivery => _days.Day;

    public void Take(Segment segment, string tag, EdifactGroups groups)
    {
        switch (tag, groups.Parent)
        {
            case ("BGM", ""):
                References.TakeDocument(segment);
                break;
            case ("DTM", ""):
                TakeDate(segment);
                break;
            case ("RFF", ""):
                References.Take(segment);
                break;
            case ("NAD", ""):
            case (_, "NAD" or "CTA"):
                Parties.Take(segment, groups);
                break;
            case ("CUX", ""):
                TakeCurrency(segment);
                break;
            case ("ALC", "") or (_, "ALC"):
                Allowances.Take(segment);
                break;
            case ("MOA" or "CNT", ""):
                totals.Take(segment);
                break;
        }
    }

    /// <summary>The currency of the order, all segments taken: of CUX, else of an amount, else the profile's; null where nothing says it, which is then said.</summary>
    public Currency? CurrencyOfOrder()
    {
        if (Currency is { } own)
        {
            return own;
        }

        if (Orders.Values.Currency.TryFind(totals.Currency ?? profile.Currency, out var other))
        {
            return other;
        }

        elements.Refuse(References.Document, EdifactSyntaxErrors.Missing, "nothing says in which currency the order is (no CUX segment)",
            "set Currency in the channel's profile, or have the partner send CUX");
        return null;
    }

    // 4 the date of the order; 137 that of the document, which stands for it.
    private void TakeDate(Segment dtm)
    {
        var qualifier = EdifactElements.Code(dtm, 1, 1);
        if (qualifier is "4" or "137" && !_ordered.IsOrder && elements.Instant(dtm) is { } at)
        {
            _ordered = (at.ToUniversalTime(), qualifier == "4");
        }

        _days = _days.With(dtm, elements);
    }

    // C504: 2 the order's own currency; 3 another that it could be reckoned into.
    private void TakeCurrency(Segment cux)
    {
        if (Currency is not null || EdifactElements.Code(cux, 1, 1) is not ("2" or ""))
        {
            return;
        }

        var code = elements.Text(cux, 1, 2);
        if (Orders.Values.Currency.TryFind(code, out var currency))
        {
            Currency = currency;
        }
        else if (code is not null)
        {
            elements.Refuse(cux, 1, 2, EdifactSyntaxErrors.InvalidValue, $"{Flaw.Quote(code)} is no currency", "send a code of ISO 4217, such as EUR");
        }
    }
}
