using System.Globalization;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>Odoo's date-times: UTC, whole seconds, cut off and not rounded.</summary>
internal static class OdooTime
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Null for none: false in Odoo, or a row made by SQL alone.</summary>
    public static DateTimeOffset? Find(string? text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>The epoch for none: a row made by SQL alone has no write date, and only a reading of everything sees it.</summary>
    public static DateTimeOffset Read(string? text) => Find(text) ?? DateTimeOffset.UnixEpoch;

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
}
