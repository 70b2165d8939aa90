using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Reads the interchanges of a file one after another, each with its own service characters and character set.</summary>
internal sealed class EdifactFile
{
    private const byte LevelBElement = 0x1D;

    private static readonly Delimiters Usual = new((byte)'+', (byte)':', (byte)'\'', Repetition: 0, (byte)'?');

    // ISO 9735:1988 level B has the information separators IS3, IS1 and IS4 of ISO 646, which no text holds, so no release character.
    private static readonly Delimiters LevelB = new(LevelBElement, 0x1F, 0x1C);

    private readonly EdifactProfile _profile;
    private readonly TimeZoneInfo _zone;
    private readonly Encoding? _encoding;
    private readonly Delivery _delivery;
    private readonly string _adapter;
    private readonly Segment _segment = new(Encoding.Latin1);
    private readonly EdifactSegments _segments;
    private readonly HashSet<string> _receipts = new(StringComparer.Ordinal);

    // The encoding is that of the file, where its mark or the profile says it; else null, and each UNB says it.
    public EdifactFile(Stream bytes, Encoding? encoding, EdifactProfile profile, TimeZoneInfo zone, Delivery delivery, string adapter)
    {
        (_encoding, _profile, _zone, _delivery, _adapter) = (encoding, profile, zone, delivery, adapter);
        _segments = new EdifactSegments(new SegmentReader(bytes), _segment);
    }

    public IEnumerable<ChannelReading> Read()
    {
        var number = 0;
        for (var start = _segments.Peek(4); start.Length > 0; start = _segments.Peek(4))
        {
            var (interchange, refused) = Open(start, number == 0);
            if (interchange is null)
            {
                yield return refused!;
                yield break;
            }

            for (EdifactInterchange? next = interchange; next is not null;)
            {
                var reader = new EdifactInterchangeReader(_segments, next, _profile, _zone, _delivery, _adapter);
                number++;
                foreach (var reading in reader.Read())
                {
                    yield return reading;
                }

                if (ReceiptOf(reader.Receipt, number) is { } receipt)
                {
                    yield return receipt;
                }

                if (reader.Lost)
                {
                    yield break;
                }

                next = reader.RanIntoNext ? InterchangeOf(next.Delimiters) : null;
            }
        }
    }

    private (EdifactInterchange? Interchange, ChannelReading.Refused? Refused) Open(string start, bool first)
    {
        var advised = start.StartsWith("UNA", StringComparison.Ordinal);
        Delimiters delimiters;
        byte repetition = (byte)'*';
        if (advised)
        {
            if (_segments.TakeServiceString() is not { } una || !IsSound(una))
            {
                return (null, Refuse("UNA does not name four different service characters", "have the partner send UNA:+.? ' or leave it out"));
            }

            // Positions 4 to 9: component, element, decimal mark, release, repetition, terminator. A blank is one that is not used.
            delimiters = new Delimiters(una[4], una[3], una[8], Repetition: 0, una[6] == ' ' ? (byte)0 : una[6]);
            repetition = una[7] == ' ' ? (byte)0 : una[7];
            start = _segments.Peek(4);
        }
        else
        {
            delimiters = start is ['U', 'N', 'B', (char)LevelBElement] ? LevelB : Usual;
        }

        if (start.Length < 4 || !start.StartsWith("UNB", StringComparison.Ordinal) || start[3] != delimiters.Element)
        {
            return (null, RefuseStart(start, first && !advised));
        }

        return _segments.Read(delimiters) == SegmentOutcome.Whole
            ? (InterchangeOf(delimiters, repetition), null)
            : (null, Refuse("the UNB segment does not end", "have the partner send the interchange again"));
    }

    // UNB is the segment read last. Repetitions came with syntax 4: before, UNA keeps a blank in their place.
    private EdifactInterchange InterchangeOf(Delimiters delimiters, byte repetition = (byte)'*')
    {
        var unb = _segments.Current;
        unb.Encoding = _segment.Encoding = _encoding ?? EdifactCharacterSets.Find(unb[1, 1, 1]) ?? Encoding.Latin1;
        var own = unb[1, 2, 1] == "4" && repetition != delimiters.Element && repetition != delimiters.Component && repetition != delimiters.Terminator && repetition != delimiters.Release
            ? delimiters with { Repetition = repetition }
            : delimiters;
        return EdifactInterchange.Of(unb, own, _segment.Encoding);
    }

    private ChannelReading.Acknowledgement? ReceiptOf(EdifactReceipt receipt, int number)
    {
        var interchange = receipt.Interchange;
        var due = _profile.Acknowledge == EdiAcknowledge.Always || (_profile.Acknowledge == EdiAcknowledge.WhenAsked && interchange.WantsReceipt);
        if (!due || receipt.OnlyReceipts || !interchange.CanBeAnswered)
        {
            return null;
        }

        var name = string.Concat(interchange.Reference.Take(64).Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        var unique = _receipts.Count < 100_000 && _receipts.Add(name) ? name : FormattableString.Invariant($"{name}-{number}");
        return new ChannelReading.Acknowledgement(interchange.Position, unique + ".contrl", (controlNumber, at) => EdifactReceiptWriter.Write(receipt, controlNumber, at));
    }

    private static bool IsSound(byte[] una)
    {
        byte[] needed = una[6] == ' ' ? [una[3], una[4], una[8]] : [una[3], una[4], una[6], una[8]];
        return needed.Distinct().Count() == needed.Length && !Array.Exists(needed, static value => char.IsAsciiLetterOrDigit((char)value) || value is (byte)' ' or >= 0x80);
    }

    private static ChannelReading.Refused RefuseStart(string start, bool first) => start switch
    {
        ['U', 'I', 'B', ..] => Refuse("this is an interactive interchange (UIB)", "send batch interchanges, from UNB on"),
        ['U', 'N', 'B', var separator] => Refuse($"UNB is followed by {Flaw.Quote(separator.ToString())}, and no UNA says that it stands between elements", "have the partner send UNA, or + between elements"),
        _ when first => Refuse($"this is no EDIFACT file: it begins with {Flaw.Quote(start)}, not UNA or UNB", "check the channel's format, or send the interchange from its UNA or UNB segment on"),
        _ => Refuse($"{Flaw.Quote(start)} stands where an interchange should begin (UNB)", "have the partner send interchanges only"),
    };

    private static ChannelReading.Refused Refuse(string what, string remedy) => new(string.Empty, null, [new Problem(string.Empty, what, remedy)]);
}
