using System.Globalization;

namespace Odoo.Integration.Channels.Json;

/// <summary>Reads an instant as shops and CRMs write it; one without an offset is UTC.</summary>
/// <remarks>
/// ISO 8601 with <c>Z</c>, <c>+01:00</c> or <c>+0100</c> (Salesforce), a blank in place of the T (Magento), and RFC 2822 (BigCommerce's
/// <c>Thu, 21 Nov 2013 14:53:32 +0000</c>).
/// </remarks>
internal static class InstantText
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK",
        "ddd, d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss zzz", "yyyy-MM-dd",
    ];

    public static bool TryRead(string text, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out at);

    /// <summary>The day as it is written, whatever the offset behind it: midnight in Berlin is that day, not the one before.</summary>
    public static bool TryReadDay(string text, out DateOnly day)
    {
        var read = DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        day = read ? DateOnly.FromDateTime(at.DateTime) : default;
        return read;
    }
}
