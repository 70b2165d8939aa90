using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Holds what trailers promise against what came: the reference of their head, and a count (ISO 9735-1 clause 8).</summary>
internal static class EdifactTrailers
{
    /// <summary>Most segments of a message: what UNT and a receipt's UCS can count.</summary>
    public const int MaxSegments = 999_999;

    /// <summary>What is wrong with a message by its UNT, the segment of the message that says how many there are.</summary>
    public static EdifactEnvelopeFlaw? FlawOf(EdifactMessage message, Segment unt)
    {
        if (unt[2, 1, 1] != message.Head.Reference)
        {
            return new(new(EdifactSyntaxErrors.ReferencesDiffer, "UNT", 2), $"UNT says {Flaw.Quote(unt[2, 1, 1])}, UNH {Flaw.Quote(message.Head.Reference)}: the message is damaged", EdifactEnvelopeFlaw.SendAgain);
        }

        if (!IsCount(unt[1, 1, 1], unt.Number))
        {
            return new(new(EdifactSyntaxErrors.CountDiffers, "UNT", 1), $"UNT counts {Flaw.Quote(unt[1, 1, 1])} segments, {unt.Number} came: the message is damaged", EdifactEnvelopeFlaw.SendAgain);
        }

        return unt.Number > MaxSegments
            ? new(new(EdifactSyntaxErrors.TooManyRepetitions, "UNT", 1), $"the message has more than {MaxSegments} segments", "send it in several orders")
            : null;
    }

    /// <summary>What is wrong with a group by its UNE.</summary>
    public static EdifactEnvelopeFlaw? FlawOf(EdifactGroupHead group, Segment une, int messages) =>
        Promise("UNE", une, messages, "messages") ?? Same("UNE", une, "UNG", group.Reference);

    /// <summary>What is wrong with an interchange by its UNZ, which counts groups where there are any, and else messages.</summary>
    public static EdifactEnvelopeFlaw? FlawOf(EdifactInterchange interchange, Segment unz, int groups, int messages) => messages == 0
        ? new(new(EdifactSyntaxErrors.LowerLevelEmpty, "UNZ"), "the interchange holds no message", EdifactEnvelopeFlaw.RestWasRead)
        : Promise("UNZ", unz, groups > 0 ? groups : messages, groups > 0 ? "groups" : "messages") ?? Same("UNZ", unz, "UNB", interchange.Reference);

    private static EdifactEnvelopeFlaw? Promise(string tag, Segment end, int counted, string of) => IsCount(end[1, 1, 1], counted)
        ? null
        : new(new(EdifactSyntaxErrors.CountDiffers, tag, 1), $"{tag} counts {Flaw.Quote(end[1, 1, 1])} {of}, {counted} came", EdifactEnvelopeFlaw.RestWasRead);

    private static EdifactEnvelopeFlaw? Same(string tag, Segment end, string begin, string reference) => end[2, 1, 1] == reference
        ? null
        : new(new(EdifactSyntaxErrors.ReferencesDiffer, tag, 2), $"{tag} says {Flaw.Quote(end[2, 1, 1])}, {begin} {Flaw.Quote(reference)}", EdifactEnvelopeFlaw.RestWasRead);

    private static bool IsCount(string text, int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var promised) && promised == count;
}
