using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Makes the orders of one ORDERS or ORDCHG message, taking its segments one after another.</summary>
internal sealed class EdifactOrderReader
{
    private readonly EdifactMessage _message;
    private readonly EdifactProfile _profile;
    private readonly EdifactElements _elements;
    private readonly EdifactGroups _groups = new();
    private readonly EdifactParties _parties;
    private readonly EdifactLines _lines;
    private readonly EdifactAllowances _allowances;
    private readonly EdifactTotals _totals;
    private readonly EdifactReferences _references;
    private Part _part;
    private EdifactDays _days;
    private (DateTimeOffset? At, bool IsOrder) _ordered;
    private (Currency? Currency, int Segment) _currency;

    public EdifactOrderReader(EdifactMessage message, EdifactProfile profile, TimeZoneInfo zone)
    {
        (_message, _profile) = (message, profile);
        _elements = new EdifactElements(message.Position, zone);
        _parties = new EdifactParties(_elements);
        _lines = new EdifactLines(profile, _elements, _parties);
        _allowances = new EdifactAllowances(_elements);
        _totals = new EdifactTotals(profile, _elements);
        _references = new EdifactReferences(message.Head.Type == "ORDCHG", profile, _elements);
    }

    private enum Part
    {
        Head,
        Lines,
        Summary,
    }

    /// <summary>What is wrong with the message; empty for one that is sound.</summary>
    public IReadOnlyList<EdifactFault> Faults => _elements.Faults;

    /// <summary>Its order number, where it could be read.</summary>
    public string? ExternalId => WithSender(_references.ExternalId);

    public void Take(Segment segment)
    {
        var tag = segment.Tag;
        if (!EdifactSegmentTags.IsKnown(tag))
        {
            _elements.Refuse(segment, null, null, EdifactSyntaxErrors.NotSupportedHere, $"{Flaw.Quote(tag)} is no segment of {_message.Head.Type}", "have the partner send what its directory has");
            return;
        }

        // CNT stands in the summary alone: where UNS was left out, it begins it.
        if (tag is "LIN" or "UNS" || (tag == "CNT" && _part == Part.Lines))
        {
            _groups.Close();
            Begin(segment, tag);
            if (tag != "CNT")
            {
                return;
            }
        }

        _groups.Enter(tag);
        switch (_part)
        {
            case Part.Head:
                TakeHead(segment, tag);
                break;
            case Part.Lines:
                _lines.Take(segment, _groups, _currency.Currency);
                break;
            case Part.Summary when _groups.Parent.Length == 0:
                _totals.Take(segment);
                break;
        }
    }

    /// <summary>The orders of the message, all of its segments taken: none where something is wrong.</summary>
    public IReadOnlyList<ChannelReading.Found> Finish(Delivery delivery, string adapter)
    {
        _lines.Close();
        _references.Finish(_message);
        if (_references.Intent is not OrderIntent.Cancel)
        {
            _totals.CheckCounts(_lines);
        }

        if (CurrencyOf() is not { } currency || _references.ExternalId is null)
        {
            return [];
        }

        var goods = ValueOf(_lines.All);
        var charges = new EdifactCharges(_profile, _elements).OfOrder(_allowances.All, goods, currency, _lines.Numbers).ToList();
        if (_elements.Failed)
        {
            return [];
        }

        var ofOrder = charges.Sum(static charge => charge.Line.UnitPrice!.Value.Amount);
        var total = _references.Intent == OrderIntent.Create ? _totals.Total(goods, ofOrder, Math.Max(1, _lines.All.Count), currency) : null;
        var places = EdifactPlaces.Of(_lines.All).ToList();
        if (places.Count > 1 && charges.Count > 0)
        {
            _elements.Refuse(new EdifactSegmentPlace(charges[0].Segment, "ALC"), EdifactSyntaxErrors.ValueNotSupported,
                "a charge or allowance for the whole order does not say to which of its places it belongs", "have the partner send an order for each place");
        }

        var found = new List<ChannelReading.Found>(places.Count);
        foreach (var (place, lines) in places)
        {
            var order = OrderOf(place, [.. lines, .. charges], currency, place is null && places.Count == 1 ? total : null, delivery, adapter);
            found.Add(new ChannelReading.Found(_message.Position, order, KeyOf(order, place)));
        }

        return _elements.Failed ? [] : found;
    }

    private void Begin(Segment segment, string tag)
    {
        if (tag == "LIN")
        {
            _part = Part.Lines;
            _lines.Begin(segment, _references.Intent);
        }
        else if (tag == "CNT" || EdifactElements.Code(segment, 1, 1) == "S")
        {
            _lines.Close();
            _part = Part.Summary;
        }
    }

    private void TakeHead(Segment segment, string tag)
    {
        switch (tag, _groups.Parent)
        {
            case ("BGM", ""):
                _references.TakeDocument(segment);
                break;
            case ("DTM", ""):
                TakeDate(segment);
                break;
            case ("RFF", ""):
                _references.Take(segment);
                break;
            case ("NAD", ""):
            case (_, "NAD" or "CTA"):
                _parties.Take(segment, _groups);
                break;
            case ("CUX", ""):
                TakeCurrency(segment);
                break;
            case ("ALC", "") or (_, "ALC"):
                _allowances.Take(segment);
                break;
            case ("MOA" or "CNT", ""):
                _totals.Take(segment);
                break;
        }
    }

    // 4 the date of the order; 137 that of the document, which stands for it.
    private void TakeDate(Segment dtm)
    {
        var qualifier = EdifactElements.Code(dtm, 1, 1);
        if (qualifier is "4" or "137" && !_ordered.IsOrder && _elements.Instant(dtm) is { } at)
        {
            _ordered = (at.ToUniversalTime(), qualifier == "4");
        }

        _days = _days.With(dtm, _elements);
    }

    // C504: 2 the order's own currency; 3 another that it could be reckoned into.
    private void TakeCurrency(Segment cux)
    {
        if (_currency.Currency is not null || EdifactElements.Code(cux, 1, 1) is not ("2" or ""))
        {
            return;
        }

        var code = _elements.Text(cux, 1, 2);
        if (Currency.TryFind(code, out var currency))
        {
            _currency = (currency, cux.Number);
        }
        else if (code is not null)
        {
            _elements.Refuse(cux, 1, 2, EdifactSyntaxErrors.InvalidValue, $"{Flaw.Quote(code)} is no currency", "send a code of ISO 4217, such as EUR");
        }
    }

    private Currency? CurrencyOf()
    {
        if (_currency.Currency is { } own)
        {
            return own;
        }

        if (Currency.TryFind(_totals.Currency ?? _profile.Currency, out var other))
        {
            return other;
        }

        _elements.Refuse(_references.Document, EdifactSyntaxErrors.Missing, "nothing says in which currency the order is (no CUX segment)",
            "set Currency in the channel's profile, or have the partner send CUX");
        return null;
    }

    private Order OrderOf(Address? place, IReadOnlyList<EdifactPlacedLine> lines, Currency currency, Money? total, Delivery delivery, string adapter)
    {
        var number = _references.ExternalId;
        var order = new Order
        {
            Channel = delivery.Channel,
            Source = delivery.Source,
            ExternalId = WithSender(place is null ? number : $"{number}@{EdifactPlaces.KeyOf(place)}"),
            Revision = RevisionOf(),
            Intent = _references.Intent,
            CustomerReference = CustomerReference.From(_references.Customer),
            ReleaseNumber = _references.Release,
            Customer = _parties.Customer(_profile.Customer ?? _message.Interchange.Sender),
            ShipTo = place ?? _parties.ShipTo,
            BillTo = _parties.BillTo,
            OrderedAt = _ordered.At,
            RequestedDelivery = _days.Day,
            Currency = currency,
            Total = total,
            Lines = [.. lines.Select(static line => line.Line)],
            Provenance = delivery.At(_message.Position, adapter),
        };
        foreach (var problem in OrderRules.Check(order))
        {
            _elements.Refuse(PlaceOf(problem.Position, lines), EdifactSyntaxErrors.InvalidValue, problem.What, problem.Remedy);
        }

        return order;
    }

    // A change is another version than the order: its own number where it has one, else the minute that its interchange was prepared in.
    private int RevisionOf()
    {
        if (_references.Intent == OrderIntent.Create || _references.Revision > 0)
        {
            return _references.Revision;
        }

        if (_message.Interchange.PreparedMinutes is not { } minutes)
        {
            _elements.Refuse(
                _references.Document, EdifactSyntaxErrors.Missing, "nothing says which change of the order this is",
                "have the partner number its changes (BGM, revision number 1060), or date its interchanges (UNB, 0017 and 0019)");
            return 0;
        }

        return minutes;
    }

    private IdempotencyKey KeyOf(Order order, Address? place)
    {
        var interchange = _message.Interchange;
        return _profile.Identity == EdiIdentity.Content
            ? IdempotencyKey.ForContent(ContentFingerprint.Of(order))
            : IdempotencyKey.ForMessage("edifact", [
                interchange.SenderQualifier, interchange.Sender, interchange.RecipientQualifier, interchange.Recipient, interchange.Reference, _message.Group ?? string.Empty,
                _message.Head.Reference, .. place is null ? Array.Empty<string>() : ["@" + EdifactPlaces.KeyOf(place)]]);
    }

    private string? WithSender(string? number) => number is not null && _profile.ManyPartners ? $"{_message.Interchange.Sender}:{number}" : number;

    // A rule's JSON path, turned into the segment that the partner sees.
    private EdifactSegmentPlace PlaceOf(string path, IReadOnlyList<EdifactPlacedLine> lines)
    {
        if (!path.StartsWith("$.lines[", StringComparison.Ordinal))
        {
            return _references.Document;
        }

        var line = lines[int.Parse(path.AsSpan(8, path.IndexOf(']', StringComparison.Ordinal) - 8), CultureInfo.InvariantCulture)];
        return new EdifactSegmentPlace(line.Segment, line.IsCharge ? "ALC" : "LIN");
    }

    private static decimal? ValueOf(IReadOnlyList<EdifactPlacedLine> lines)
    {
        decimal sum = 0;
        foreach (var line in lines)
        {
            if (line.Line.UnitPrice is not { } price)
            {
                return null;
            }

            sum += line.Line.Quantity.Value * price.Amount;
        }

        return sum;
    }
}
