using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Makes orders of a transaction set 850 or 860: one, or one a store where SDQ divides the lines.</summary>
internal sealed class X12OrderSet : X12Set
{
    private readonly X12Profile _profile;
    private readonly Delivery _delivery;
    private readonly string _adapter;
    private readonly X12Beginning _beginning;
    private readonly X12Parties _parties;
    private readonly X12Lines _lines;
    private readonly X12Charges _charges;
    private readonly X12Dates _dates;
    private readonly X12Keys _keys;
    private readonly List<X12Allowance> _allowances = [];
    private X12Place? _currencyPlace;
    private string? _currency;
    private X12Place? _totalPlace;
    private decimal? _total;

    public X12OrderSet(X12Head head, X12Profile profile, Delivery delivery, string adapter)
        : base(head)
    {
        (_profile, _delivery, _adapter) = (profile, delivery, adapter);
        _beginning = new X12Beginning(head, profile, Elements);
        _parties = new X12Parties(Elements);
        _lines = new X12Lines(profile, Elements);
        _charges = new X12Charges(profile, Elements);
        _dates = new X12Dates(Elements);
        _keys = new X12Keys(head, profile.Identity);
    }

    public override bool IsSupported => true;

    public override void Take(Segment segment)
    {
        _keys.Take(segment);
        switch (segment.Tag)
        {
            case "ST" or "SE":
                break;
            case "BEG" or "BCH":
                _beginning.Take(segment);
                break;
            case "PO1" or "POC":
                BeginLine(segment);
                break;
            case "AMT" when segment[1] == "TT" && (_lines.Count == 0 || _lines.Ended):
                (_totalPlace, _total) = (X12Place.Of(segment), Elements.Decimal(segment, 2));
                break;
            default:
                if (_lines.Count > 0 || segment.Tag == "CTT")
                {
                    _lines.Take(segment, _parties.ShipTo);
                }
                else
                {
                    TakeHead(segment);
                }

                break;
        }

        if (!X12Segments.OfOrders.Contains(segment.Tag))
        {
            Elements.NoteUnrecognised(segment);
        }
    }

    public override IEnumerable<ChannelReading> Close()
    {
        _parties.Close();
        _lines.CloseLine();
        if (!_beginning.Came)
        {
            Elements.FaultMissing(_beginning.Tag, 2, $"the set has no {_beginning.Tag} segment, so no order number", "have the partner send it whole");
            return [Refuse()];
        }

        if (_lines.Count > Order.MaxLines)
        {
            Elements.Refuse(_beginning.Place, 0, $"the order has more than {Order.MaxLines} lines", "send it in several orders");
        }

        var currency = ReadCurrency();
        var isChange = _beginning.Intent == OrderIntent.Change;
        var parts = new X12OrderLines(_lines, Elements, _charges, _beginning.Intent == OrderIntent.Cancel ? [] : _allowances, isChange).Divide();
        if (Elements.Problems.Count > 0 || currency is null)
        {
            return [Refuse()];
        }

        var total = new X12Totals(Elements, _profile).Check(_totalPlace, _total, currency, parts, _beginning.Intent);
        var orders = parts.Select(part => (part.Store, Order: OrderOf(part, currency, total))).ToArray();
        for (var at = 0; at < orders.Length; at++)
        {
            foreach (var problem in OrderRules.Check(orders[at].Order))
            {
                Elements.Refuse(PlaceOf(problem.Position, parts[at]), 0, problem.What, problem.Remedy);
            }
        }

        if (orders.Length == 0)
        {
            Elements.Refuse(_beginning.Place, 0, "the order has no lines", "send at least one");
        }

        return Elements.Problems.Count > 0 ? [Refuse()] : orders.Select(pair => new ChannelReading.Found(At(pair.Store), pair.Order, _keys.Of(_beginning.Number!, pair.Store)));
    }

    private void TakeHead(Segment segment)
    {
        switch (segment.Tag)
        {
            case "CUR" when _currencyPlace is null:
                (_currencyPlace, _currency) = (X12Place.Of(segment), Elements.Text(segment, 2));
                break;
            case "DTM":
                _dates.Take(segment);
                break;
            case "SAC" when _charges.Read(segment) is { } allowance:
                AddAllowance(segment, allowance);
                break;
        }

        _parties.Take(segment);
    }

    private void AddAllowance(Segment segment, X12Allowance allowance)
    {
        const int most = 25;
        if (_allowances.Count < most)
        {
            _allowances.Add(allowance);
        }
        else
        {
            Elements.Refuse(segment, 0, $"more than {most} allowances and charges of the whole order", "send them with the lines");
        }
    }

    private void BeginLine(Segment segment)
    {
        _parties.Close();
        var isChange = segment.Tag == "POC";
        if (isChange != (Head.Type == "860"))
        {
            Elements.Fault(segment, 0, 0, $"a {segment.Tag} segment has no place in transaction set {Head.Type}", "send PO1 in an order (850), POC in a change (860)");
        }
        else if (isChange && _beginning.Intent != OrderIntent.Cancel)
        {
            _beginning.TakeChange(segment, _lines);
        }
        else
        {
            _lines.Begin(segment, isRead: _beginning.Intent != OrderIntent.Cancel, _beginning.Intent == OrderIntent.Change);
        }
    }

    private Currency? ReadCurrency()
    {
        var code = _currencyPlace is null ? _profile.Currency : _currency;
        if (Currency.TryFind(code, out var currency))
        {
            return currency;
        }

        if (_currencyPlace is { } place)
        {
            Elements.Refuse(place, 2, $"{Flaw.Quote(code)} is no currency", "send a code of ISO 4217, such as USD");
        }
        else
        {
            Elements.Refuse(_beginning.Place, 0, "nothing says in which currency the order is (no CUR segment)", "set Currency in the channel's profile, or have the partner send CUR");
        }

        return null;
    }

    private Order OrderOf(X12OrderLines.Part part, Currency currency, Money? total) => new()
    {
        Channel = _delivery.Channel,
        Source = _delivery.Source,
        ExternalId = _beginning.ExternalId(part.Store),
        Revision = _beginning.Revision,
        Intent = _beginning.Intent,
        CustomerReference = CustomerReference.From(_beginning.Number),
        ReleaseNumber = _beginning.Release,
        Customer = _parties.Buyer(_profile.Customer ?? Head.Interchange.Sender),
        ShipTo = part.Store is { } store && X12Parties.Identify(store.Qualifier, store.Code) is var (code, gln) ? new Address(code, gln) : _parties.ShipTo,
        BillTo = _parties.BillTo,
        OrderedAt = _dates.OrderedAt ?? (_beginning.Day is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null),
        RequestedDelivery = _dates.Requested,
        Currency = currency,
        Total = part.Store is null ? total : null,
        Lines = part.Lines,
        Provenance = _delivery.At(At(part.Store), _adapter),
    };

    private string At(X12Store? store) => store is { } named ? $"{Head.Position}, store {named.Code}" : Head.Position;

    private ChannelReading.Refused Refuse() => new(Head.Position, _beginning.Number is null ? null : _beginning.ExternalId(null), [.. Elements.Problems]);

    // A rule's JSON path, turned into the segment that the partner sees.
    private X12Place PlaceOf(string path, X12OrderLines.Part part) => path.StartsWith("$.lines[", StringComparison.Ordinal)
        ? part.Places[int.Parse(path.AsSpan(8, path.IndexOf(']', StringComparison.Ordinal) - 8), System.Globalization.CultureInfo.InvariantCulture)]
        : _beginning.Place;
}
