using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Makes one order of one transaction set 850.</summary>
internal sealed class X12PurchaseOrderReader
{
    private const int MaxProblems = 50;

    private readonly X12Profile _profile;
    private readonly Delivery _delivery;
    private readonly string _adapter;
    private readonly X12Message.Whole _message;
    private readonly List<Problem> _problems = [];
    private readonly X12Elements _elements;
    private readonly X12Parties _parties;
    private readonly X12Lines _lines;
    private Segment? _beg;
    private Segment? _cur;
    private Segment? _total;
    private DateOnly? _requested;

    public X12PurchaseOrderReader(X12Profile profile, Delivery delivery, string adapter, X12Message.Whole message)
    {
        (_profile, _delivery, _adapter, _message) = (profile, delivery, adapter, message);
        _elements = new X12Elements(message.Position, _problems);
        _parties = new X12Parties(_elements);
        _lines = new X12Lines(profile, _elements);
    }

    public ChannelReading Read()
    {
        foreach (var segment in _message.Segments)
        {
            Take(segment);
        }

        _parties.Close();
        var lines = _lines.Finish();
        if (_beg is null)
        {
            return Refuse(new Problem(_message.Position, "the set has no BEG segment, so no order number", "have the partner send it whole"));
        }

        var order = ReadOrder(_beg, lines);
        if (order is not null)
        {
            _problems.AddRange(OrderRules.Check(order).Select(problem => problem with { Position = PlaceOf(problem.Position) }));
        }

        return order is not null && _problems.Count == 0 ? new ChannelReading.Found(_message.Position, order, KeyOf()) : Refuse();
    }

    private void Take(Segment segment)
    {
        switch (segment.Tag)
        {
            case "BEG":
                _beg ??= segment;
                break;
            case "CUR":
                _cur ??= segment;
                break;
            case "DTM" when !_lines.Began && segment[1] == "002":
                _requested ??= _elements.Day(segment, 2);
                break;
            case "AMT" when segment[1] == "TT" && (!_lines.Began || _lines.Ended):
                _total = segment;
                break;
            default:
                _lines.Take(segment);
                if (!_lines.Began)
                {
                    _parties.Take(segment);
                }

                break;
        }
    }

    private Order? ReadOrder(Segment beg, IReadOnlyList<OrderLine> lines)
    {
        var number = _elements.Text(beg, 3);
        if (number is null && beg[3].Length == 0)
        {
            _elements.Refuse(beg, 3, "the purchase order number is missing", "have the partner fill it");
        }

        var currency = ReadCurrency(beg);
        var release = _elements.Text(beg, 4);
        var ordered = _elements.Day(beg, 5);
        var order = new Order
        {
            Channel = _delivery.Channel,
            Source = _delivery.Source,
            ExternalId = ExternalId(number, release),
            Intent = ReadIntent(beg),
            CustomerReference = CustomerReference.From(number),
            ReleaseNumber = release,
            Customer = _parties.Buyer(_profile.Customer ?? _message.Interchange.Sender),
            ShipTo = _parties.ShipTo,
            BillTo = _parties.BillTo,
            OrderedAt = ordered is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            RequestedDelivery = _requested,
            Currency = currency ?? Currency.Of("USD"),
            Total = currency is null ? null : ReadTotal(currency),
            Lines = lines,
            Provenance = _delivery.At(_message.Position, _adapter),
        };
        return _problems.Count == 0 ? order : null;
    }

    // A call-off repeats the blanket order's number: its release number makes it another order.
    private string? ExternalId(string? number, string? release)
    {
        var own = release is null ? number : $"{number}/{release}";
        return own is not null && _profile.ManyPartners ? $"{_message.Interchange.Sender}:{own}" : own;
    }

    // BEG01, data element 353.
    private OrderIntent ReadIntent(Segment beg)
    {
        switch (beg[1])
        {
            case "00" or "07":
                return OrderIntent.Create;
            case "04" or "05":
                return OrderIntent.Change;
            case "01":
                return OrderIntent.Cancel;
            case "06":
                _elements.Refuse(beg, 1, "BEG01 06 confirms an order that was placed otherwise", "send the order itself, with 00");
                break;
            case "22":
                _elements.Refuse(beg, 1, "BEG01 22 is a copy for information", "send the order itself, with 00");
                break;
            default:
                _elements.Refuse(beg, 1, $"{Flaw.Quote(beg[1])} is no purpose that is read here", "send 00 for a new order, 05 to replace, 01 to cancel");
                break;
        }

        return OrderIntent.Create;
    }

    private Currency? ReadCurrency(Segment beg)
    {
        var code = _cur is null ? _profile.Currency : _elements.Text(_cur, 2);
        if (Currency.TryFind(code, out var currency))
        {
            return currency;
        }

        if (_cur is null)
        {
            _elements.Refuse(beg, 3, "nothing says in which currency the order is (no CUR segment)", "set Currency in the channel's profile, or have the partner send CUR");
        }
        else
        {
            _elements.Refuse(_cur, 2, $"{Flaw.Quote(code)} is no currency", "send a code of ISO 4217, such as USD");
        }

        return null;
    }

    private Money? ReadTotal(Currency currency)
    {
        if (_total is null || _elements.Decimal(_total, 2) is not { } amount)
        {
            return null;
        }

        if (Money.TryCreate(amount, currency, out var money, out var flaw))
        {
            return money;
        }

        _elements.Refuse(_total, 2, flaw);
        return null;
    }

    // Interchange control numbers alone repeat across partners and years: sender and receiver belong to them.
    private IdempotencyKey KeyOf()
    {
        var interchange = _message.Interchange;
        return IdempotencyKey.ForMessage(
            "x12", interchange.SenderQualifier, interchange.Sender, interchange.ReceiverQualifier, interchange.Receiver, interchange.ControlNumber,
            _message.GroupControlNumber, _message.ControlNumber);
    }

    private ChannelReading.Refused Refuse(params Problem[] more) => new(
        _message.Position, _beg is { } beg && beg[3].Length > 0 ? ExternalId(beg[3], beg[4].Length > 0 ? beg[4] : null) : null,
        [.. _problems.Concat(more).Take(MaxProblems)]);

    // A rule's JSON path, turned into the segment that the partner sees.
    private string PlaceOf(string path)
    {
        var line = path.StartsWith("$.lines[", StringComparison.Ordinal)
            ? _lines.SegmentOf(int.Parse(path.AsSpan(8, path.IndexOf(']', StringComparison.Ordinal) - 8), System.Globalization.CultureInfo.InvariantCulture))
            : _beg!;
        return $"{_message.Position}, {line.At()}";
    }
}
