using System.Globalization;
using Odoo.Integration.Simulator.Errors;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Date-times as Odoo writes them: <c>yyyy-MM-dd HH:mm:ss</c>, UTC, or a shorter part of it.</summary>
internal static class OdooTime
{
    public const string Format = "yyyy-MM-dd HH:mm:ss";

    private const string PythonFormat = "%Y-%m-%d %H:%M:%S";

    // Odoo takes its format only as far as the text goes.
    private static readonly string[] Formats = [Format, "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH", "yyyy-MM-dd"];

    public static string Write(DateTime value) => value.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a date-time without a zone, as UTC.</summary>
    public static bool TryRead(string text, out DateTime value) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);

    /// <summary>Reads what <c>create</c> and <c>write</c> are given.</summary>
    /// <exception cref="OdooError">Python's words for what is wrong with it.</exception>
    public static DateTime Read(string text)
    {
        if (TryRead(text, out var value))
        {
            return value;
        }

        throw OdooError.Python("ValueError", text.Length > Format.Length && TryRead(text[..Format.Length], out _)
            ? $"unconverted data remains: {text[Format.Length..]}"
            : $"time data '{text}' does not match format '{PythonFormat[..Math.Clamp(text.Length - 2, 0, PythonFormat.Length)]}'");
    }

    /// <summary>Reads a date-time of a clock on the wall. An hour that a zone skips or repeats is read by its standard offset.</summary>
    public static bool TryRead(string text, TimeZoneInfo zone, out DateTime utc)
    {
        var isRead = TryRead(text, out utc);
        utc = isRead ? utc - zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Unspecified)) : utc;
        return isRead;
    }
}
