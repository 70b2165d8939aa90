using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Reads the interchanges of a file one after another, each with its own delimiters, and answers them.</summary>
/// <param name="reader">The bytes.</param>
/// <param name="encoding">Of their text.</param>
/// <param name="profile">Which interchanges are read and answered.</param>
/// <param name="reads">Makes what reads a transaction set.</param>
internal sealed class X12File(SegmentReader reader, Encoding encoding, X12Profile profile, Func<X12Head, X12Set> reads)
{
    private readonly Segment _segment = new(encoding);
    private int _interchanges;

    public IEnumerable<ChannelReading> Read()
    {
        for (var start = encoding.GetString(reader.Peek(3)); start.Length > 0; start = encoding.GetString(reader.Peek(3)))
        {
            if (start != "ISA")
            {
                yield return _interchanges > 0
                    ? Refuse($"{Flaw.Quote(start)} stands behind the end of the interchange", "have the partner send interchanges only")
                    : Refuse($"this is no X12 file: it begins with {Flaw.Quote(start)}, not ISA", "check the channel's format, or send the interchange from its ISA segment on");
                yield break;
            }

            if (Open(out var interchange) is { } broken)
            {
                yield return broken;
                yield break;
            }

            var whole = new X12InterchangeReader(reader, _segment, interchange!, profile, reads);
            foreach (var reading in whole.Read())
            {
                yield return reading;
            }

            if (IsAnswered(interchange!) && whole.Receipt.IsDue)
            {
                yield return Acknowledgement(whole.Receipt);
            }
        }

        if (_interchanges == 0)
        {
            yield return Refuse("the file holds no interchange", "send it from its ISA segment on");
        }
    }

    private bool IsAnswered(X12Interchange interchange) => profile.Acknowledge == EdiAcknowledge.Always || (profile.Acknowledge == EdiAcknowledge.WhenAsked && interchange.WantsReceipt);

    private ChannelReading.Refused? Open(out X12Interchange? interchange)
    {
        interchange = null;
        if (X12Header.Find(reader.Peek(X12Header.MaxLength)) is not { } delimiters)
        {
            return Refuse("the ISA segment does not have its 16 elements", X12Trailers.SendAgain);
        }

        if (reader.Read(delimiters, _segment) != SegmentOutcome.Whole)
        {
            return Refuse("the file ends within the ISA segment", X12Trailers.SendAgain);
        }

        _interchanges++;
        interchange = X12Interchange.Of(_segment, delimiters);
        return null;
    }

    private ChannelReading.Acknowledgement Acknowledgement(X12Receipt receipt)
    {
        var number = X12Interchange.Number(string.Concat(receipt.Interchange.ControlNumber.Where(char.IsAsciiLetterOrDigit)));
        var letters = encoding;
        return new ChannelReading.Acknowledgement(
            receipt.Interchange.Position, _interchanges == 1 ? $"{number}.997" : FormattableString.Invariant($"{number}-{_interchanges}.997"),
            (control, at) => X12AcknowledgementText.Write(receipt, letters, control, at));
    }

    private static ChannelReading.Refused Refuse(string what, string remedy) => new(string.Empty, null, [new Problem(string.Empty, what, remedy)]);
}
