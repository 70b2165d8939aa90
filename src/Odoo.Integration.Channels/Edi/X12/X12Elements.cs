using System.Globalization;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Reads data elements of one transaction set as values and collects what is wrong: problems for people, and of those that break the
/// standard the fault for the acknowledgement.
/// </summary>
/// <param name="message">Where the set stands.</param>
/// <param name="shortDates">Whether its version writes dates with two digits of the year (before 004010).</param>
internal sealed class X12Elements(string message, bool shortDates = false)
{
    /// <summary>Most problems that one set is told.</summary>
    public const int MaxProblems = 50;

    private const decimal MaxNumber = 1_000_000_000_000m;

    private readonly List<Problem> _problems = [];
    private readonly List<X12Fault> _faults = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What breaks the standard, also what was read all the same.</summary>
    public IReadOnlyList<X12Fault> Faults => _faults;

    /// <summary>Whether what breaks the standard keeps the set from being read.</summary>
    public bool BreaksStandard { get; private set; }

    /// <summary>Says what keeps the set from being an order, though it keeps to the standard. Element 0 is the segment.</summary>
    public void Refuse(X12Place place, int element, string what, string remedy)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new Problem($"{message}, {place.At(element)}", what, remedy));
        }
    }

    public void Refuse(Segment segment, int element, string what, string remedy) => Refuse(X12Place.Of(segment), element, what, remedy);

    /// <summary>Says what keeps the set from being an order and breaks the standard.</summary>
    public void Fault(Segment segment, int element, int error, string what, string remedy)
    {
        Note(segment, element, error);
        BreaksStandard = true;
        Refuse(segment, element, what, remedy);
    }

    public void Fault(Segment segment, int element, int error, Flaw flaw) => Fault(segment, element, error, flaw.What, flaw.Remedy);

    /// <summary>Says that a segment which must be there is missing.</summary>
    public void FaultMissing(string tag, int number, string what, string remedy)
    {
        _faults.Add(new X12Fault(new X12Place(number, tag), X12Fault.Segments.Missing, 0, 0, string.Empty));
        BreaksStandard = true;
        _problems.Insert(0, new Problem(message, what, remedy));
    }

    /// <summary>Keeps an element that breaks the standard and does no harm, for the acknowledgement alone.</summary>
    public void Note(Segment segment, int element, int error)
    {
        if (_faults.Count < MaxProblems)
        {
            _faults.Add(new X12Fault(X12Place.Of(segment), element == 0 ? X12Fault.Segments.Unexpected : X12Fault.Segments.HasElementErrors, element, error, segment[element, 1]));
        }
    }

    /// <summary>Keeps a segment that the standard does not have here, for the acknowledgement alone.</summary>
    public void NoteUnrecognised(Segment segment)
    {
        if (_faults.Count < MaxProblems)
        {
            _faults.Add(new X12Fault(X12Place.Of(segment), X12Fault.Segments.Unrecognised, 0, 0, string.Empty));
        }
    }

    /// <summary>Null where the element is empty, and where it is refused.</summary>
    public string? Text(Segment segment, int element, int maxLength = Orders.Values.Text.MaxCodeLength)
    {
        var text = segment[element];
        if (text.Length == 0)
        {
            return null;
        }

        if (Orders.Values.Text.FlawOf(text, maxLength) is not { } flaw && !text.Contains(TextEncodings.Invalid, StringComparison.Ordinal))
        {
            return text;
        }

        Fault(segment, element, text.Length > maxLength ? X12Fault.Elements.TooLong : X12Fault.Elements.InvalidCharacter, Why(text, maxLength));
        return null;
    }

    /// <summary>As <see cref="Text"/>, and refused where it is empty.</summary>
    public string? Mandatory(Segment segment, int element, string name)
    {
        if (!segment.Has(element))
        {
            Fault(segment, element, X12Fault.Elements.Missing, $"{name} is missing", "have the partner fill it");
        }

        return Text(segment, element);
    }

    /// <summary>A number of type R: the decimal point, where there is one, is written.</summary>
    public decimal? Decimal(Segment segment, int element)
    {
        var bytes = segment.Bytes(element, 1);
        if (bytes.IsEmpty)
        {
            return null;
        }

        if (decimal.TryParse(bytes, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= MaxNumber)
        {
            return number;
        }

        Fault(segment, element, X12Fault.Elements.InvalidCharacter, $"{Flaw.Quote(segment[element])} is no number", "write digits, with a point before the decimals");
        return null;
    }

    /// <summary>A date of type DT: CCYYMMDD, or YYMMDD as versions up to 003070 have it.</summary>
    public DateOnly? Day(Segment segment, int element)
    {
        if (!segment.Has(element))
        {
            return null;
        }

        var text = segment[element];
        var read = X12Dates.TryRead(text, out var day) && (text.Length == 8 || shortDates);
        var flaw = read ? CalendarDate.FlawOf(day) : new Flaw($"{Flaw.Quote(text)} is no date", "write it as CCYYMMDD");
        if (flaw is not null)
        {
            Fault(segment, element, X12Fault.Elements.InvalidDate, flaw);
        }

        return flaw is null ? day : null;
    }

    private static Flaw Why(string text, int maxLength) =>
        text.Contains(TextEncodings.Invalid, StringComparison.Ordinal)
            ? new Flaw($"{Flaw.Quote(text)} is not valid in the channel's encoding", "name the file's encoding in the channel's profile (iso-8859-1?)")
        : text.AsSpan().IndexOfAny('\r', '\n') >= 0
            ? new Flaw($"{Flaw.Quote(text)} holds a line break: the segment's terminator is missing", "have the partner end each segment with the terminator that ISA shows")
        : Orders.Values.Text.FlawOf(text, maxLength)!;
}
