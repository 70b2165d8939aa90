using System.Globalization;

namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>Odoo's date-times: UTC, whole seconds, cut off and not rounded.</summary>
internal static class OdooTime
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The epoch for none: a row made by SQL alone has no write date, and only a reading of everything sees it.</summary>
    public static DateTimeOffset Read(string? text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : DateTimeOffset.UnixEpoch;

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
}
