using System.Globalization;
using Microsoft.Extensions.Primitives;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Hub.Api;

/// <summary>An order's last event as a strong entity tag (RFC 9110 §8.8.3): <c>"7"</c>.</summary>
internal static class EntityTag
{
    /// <summary>No event has this number: a tag that is none of ours fits no order.</summary>
    private const int None = 0;

    public static string Of(int headSeq) => string.Create(CultureInfo.InvariantCulture, $"\"{headSeq}\"");

    /// <summary>Reads <c>If-Match</c>: one tag, or <c>*</c> for an order as it is, whatever happened to it.</summary>
    public static IfMatch Read(StringValues header)
    {
        if (header.Count == 0 || string.IsNullOrWhiteSpace(header.ToString()))
        {
            return new IfMatch.Missing();
        }

        var text = header.ToString().Trim();
        if (text == "*")
        {
            return new IfMatch.Whatever();
        }

        // A weak tag never fits (§13.1.1).
        var isWeak = text.StartsWith("W/", StringComparison.Ordinal);
        var tag = isWeak ? text[2..] : text;
        if (tag.Length < 2 || tag[0] != '"' || tag[^1] != '"' || tag.AsSpan(1, tag.Length - 2).Contains('"'))
        {
            return new IfMatch.Malformed(new Flaw($"{Flaw.Quote(text)} is not one entity tag", "send the ETag of the order as you saw it, with its quotation marks, or *"));
        }

        return new IfMatch.Seen(!isWeak && int.TryParse(tag.AsSpan(1, tag.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : None);
    }
}

/// <summary>What a request says of the order as its sender saw it.</summary>
internal abstract record IfMatch
{
    private IfMatch()
    {
    }

    public sealed record Missing : IfMatch;

    public sealed record Malformed(Flaw Flaw) : IfMatch;

    public sealed record Whatever : IfMatch;

    public sealed record Seen(int Seq) : IfMatch;
}
