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
    private readonly EdifactTotals _totals;
    private readonly EdifactOrderHead _head;
    private readonly EdifactReferences _references;
    private readonly EdifactLines _lines;
    private Part _part;

    public EdifactOrderReader(EdifactMessage message, EdifactProfile profile, TimeZoneInfo zone)
    {
        (_message, _profile) = (message, profile);
        _elements = new EdifactElements(message.Position, zone);
        _totals = new EdifactTotals(profile, _elements);
        _head = new EdifactOrderHead(message.Head.Type == "ORDCHG", profile, _elements, _totals);
        _references = _head.References;
        _lines = new EdifactLines(profile, _elements, _head.Parties);
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
                _head.Take(segment, tag, _groups);
                break;
            case Part.Lines:
                _lines.Take(segment, _groups, _head.Currency);
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

        if (_head.CurrencyOfOrder() is not { } currency || _references.ExternalId is null)
        {
            return [];
        }

        var goods = _lines.Value;
        var charges = new EdifactCharges(_profile, _elements).OfOrder(_head.Allowances.All, goods, currency, _lines.Numbers).ToList();
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
            Customer = _head.Parties.Customer(_profile.Customer ?? _message.Interchange.Sender),
            ShipTo = place ?? _head.Parties.ShipTo,
            BillTo = _head.Parties.BillTo,
            OrderedAt = _head.OrderedAt,
            RequestedDelivery = _head.RequestedDelivery,
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
}
