using System.Globalization;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>The time that a sender signs, as a number since 1970-01-01 UTC.</summary>
internal static class SignedTime
{
    /// <summary>Longest number: beyond it no instant of this type exists.</summary>
    private const int MaxDigits = 14;

    public static DateTimeOffset? FromSeconds(string? text) =>
        Number(text) is { } seconds && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public static DateTimeOffset? FromMilliseconds(string? text) => Number(text) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    /// <summary>Whether the signed time lies within the tolerance of when the request came.</summary>
    public static bool IsNear(DateTimeOffset signed, WebhookRequest request, TimeSpan tolerance) => (request.ReceivedAt - signed).Duration() <= tolerance;

    private static long? Number(string? text) =>
        text is { Length: <= MaxDigits } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
