using System.Globalization;
using System.Text;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Writes an acknowledgement as an interchange from us to the sender of the one received: TA1 where asked for, and a 997 in the layout
/// of 004010 (AK1, AK2, AK3, AK4, AK5, AK9) of each group, in that group's version and with the delimiters of the interchange received.
/// </summary>
internal sealed class X12AcknowledgementText
{
    private const int MaxCopy = 99;

    private readonly X12Receipt _receipt;
    private readonly X12Interchange _received;
    private readonly Encoding _encoding;
    private readonly char _element;
    private readonly char _terminator;
    private readonly StringBuilder _text = new();
    private int _segments;

    private X12AcknowledgementText(X12Receipt receipt, Encoding encoding)
    {
        (_receipt, _received, _encoding) = (receipt, receipt.Interchange, encoding);
        (_element, _terminator) = ((char)_received.Delimiters.Element, (char)_received.Delimiters.Terminator);
    }

    /// <summary>The bytes of the acknowledgement.</summary>
    public static byte[] Write(X12Receipt receipt, Encoding encoding, int controlNumber, DateTimeOffset at) => new X12AcknowledgementText(receipt, encoding).Write(controlNumber, at.UtcDateTime);

    private byte[] Write(int controlNumber, DateTime at)
    {
        var control = controlNumber.ToString("D9", CultureInfo.InvariantCulture);
        Add(
            "ISA", "00", new string(' ', 10), "00", new string(' ', 10), Pad(_received.ReceiverQualifier, 2), Pad(_received.Receiver, 15), Pad(_received.SenderQualifier, 2), Pad(_received.Sender, 15),
            Day(at, shortDates: true), at.ToString("HHmm", CultureInfo.InvariantCulture), _received.Repetition.Length == 1 ? _received.Repetition : "U", Pad(_received.Version, 5), control, "0",
            _received.Usage is "P" or "T" ? _received.Usage : "P", ((char)_received.Delimiters.Component).ToString());
        if (_received.WantsReceipt)
        {
            Add("TA1", Pad(_received.ControlNumber, 9), _received.Day, _received.Time, _receipt.IsRejected ? "R" : _receipt.InterchangeError == 0 ? "A" : "E", _receipt.InterchangeError.ToString("D3", CultureInfo.InvariantCulture));
        }

        var groups = 0;
        foreach (var run in Runs())
        {
            AddGroup(run, groups == 0 ? controlNumber : groups, at);
            groups++;
        }

        Add("IEA", groups.ToString(CultureInfo.InvariantCulture), control);
        return _encoding.GetBytes(_text.ToString());
    }

    // Groups of one pair of applications and one version are answered in one group.
    private IEnumerable<IReadOnlyList<X12GroupReceipt>> Runs() =>
        _receipt.Groups.GroupBy(static group => (group.Group.Sender, group.Group.Receiver, group.Group.Version)).Select(static run => (IReadOnlyList<X12GroupReceipt>)[.. run]);

    private void AddGroup(IReadOnlyList<X12GroupReceipt> groups, int control, DateTime at)
    {
        var group = groups[0].Group;
        var number = control.ToString(CultureInfo.InvariantCulture);
        Add("GS", "FA", group.Receiver, group.Sender, Day(at, group.HasShortDates), at.ToString("HHmm", CultureInfo.InvariantCulture), number, "X", group.Version);
        for (var at997 = 0; at997 < groups.Count; at997++)
        {
            AddSet(groups[at997], (at997 + 1).ToString("D4", CultureInfo.InvariantCulture));
        }

        Add("GE", groups.Count.ToString(CultureInfo.InvariantCulture), number);
    }

    private void AddSet(X12GroupReceipt group, string number)
    {
        _segments = 0;
        Add("ST", "997", number);
        Add("AK1", group.Group.FunctionalId, group.Group.ControlNumber);
        foreach (var set in group.Sets)
        {
            Add("AK2", set.Type, set.ControlNumber);
            AddFaults(set.Faults);
            AddVerdict(set);
        }

        Add("AK9", group.Code, Text(group.Included), Text(group.Received), Text(group.Accepted), group.Error > 0 ? Text(group.Error) : string.Empty);
        Add("SE", Text(_segments + 1), number);
    }

    private void AddVerdict(X12SetReceipt set)
    {
        var inError = set.Faults.Count > 0 ? Text(X12SetReceipt.SegmentsInError) : string.Empty;
        if (set.Error > 0)
        {
            Add("AK5", set.Code, Text(set.Error), inError);
        }
        else
        {
            Add("AK5", set.Code, inError);
        }
    }

    private void AddFaults(IReadOnlyList<X12Fault> faults)
    {
        X12Place? open = null;
        foreach (var fault in faults.OrderBy(static fault => fault.Place.Number))
        {
            if (open != fault.Place)
            {
                open = fault.Place;
                var error = faults.Any(other => other.Place == fault.Place && other.Element == 0) && fault.Element == 0 ? fault.SegmentError : X12Fault.Segments.HasElementErrors;
                Add("AK3", Shorten(fault.Place.Tag, 3), Text(fault.Place.Number), LoopOf(fault.Place.Tag), Text(error));
            }

            if (fault.Element > 0)
            {
                Add("AK4", Text(fault.Element), X12ElementNumbers.Find(fault.Place.Tag, fault.Element) is { } element ? Text(element) : string.Empty, Text(fault.ElementError), Shorten(fault.Value, MaxCopy));
            }
        }
    }

    // AK303: the loop by the segment that begins it.
    private static string LoopOf(string tag) => tag switch
    {
        "N1" or "N2" or "N3" or "N4" => "N1",
        "PO1" or "PID" or "PO3" or "SCH" or "SDQ" => "PO1",
        "POC" => "POC",
        "CTT" => "CTT",
        _ => string.Empty,
    };

    private void Add(params ReadOnlySpan<string> elements)
    {
        var last = elements.Length;
        while (last > 1 && elements[last - 1].Length == 0)
        {
            last--;
        }

        for (var at = 0; at < last; at++)
        {
            if (at > 0)
            {
                _text.Append(_element);
            }

            // The component separator in ISA16 and the repetition separator in ISA11 are what they name.
            _text.Append(elements[0] == "ISA" ? elements[at] : Clean(elements[at]));
        }

        _text.Append(_terminator);
        if (!char.IsControl(_terminator))
        {
            _text.Append("\r\n");
        }

        _segments++;
    }

    // What the partner wrote, without what would be a delimiter here.
    private string Clean(string value) => string.Concat(value.Where(letter => !char.IsControl(letter) && letter != _element && letter != _terminator
        && letter != (char)_received.Delimiters.Component && (_received.Delimiters.Repetition == 0 || letter != (char)_received.Delimiters.Repetition)));

    private string Pad(string value, int length) => Shorten(Clean(value), length).PadRight(length);

    private static string Shorten(string value, int length) => value.Length <= length ? value : value[..length];

    private static string Day(DateTime at, bool shortDates) => at.ToString(shortDates ? "yyMMdd" : "yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
