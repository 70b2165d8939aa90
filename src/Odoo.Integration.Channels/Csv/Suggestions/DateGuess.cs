using System.Globalization;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>Tells from the dates of a file how it writes them.</summary>
internal static class DateGuess
{
    // A format before the laxer one that reads the same; day before month, as in all of Europe.
    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "d/M/yyyy", "M/d/yyyy", "dd-MM-yyyy", "MM-dd-yyyy", "d-M-yyyy", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "dd.MM.yy", "dd/MM/yy", "MM/dd/yy",
        "dd-MM-yy", "d-MMM-yyyy", "dd MMM yyyy", "MMM d, yyyy",
    ];

    private static readonly string[] Times = ["", " HH:mm", " HH:mm:ss", "'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss'Z'", "'T'HH:mm:ss.fff'Z'", " h:mm tt"];

    private static readonly string[] Formats = [.. Times.SelectMany(static time => Days.Select(day => day + time))];

    /// <summary>The formats that read every one of the dates, the likeliest first.</summary>
    public static IReadOnlyList<string> Reading(IReadOnlyList<string> dates) => dates.Count == 0 ? [] : [.. Formats.Where(format => dates.All(date => Reads(date, format)))];

    /// <summary>The format that reads most of the dates.</summary>
    public static string MostReading(IReadOnlyList<string> dates) => Formats.MaxBy(format => dates.Count(date => Reads(date, format)))!;

    public static bool IsDate(string text) => text.Length is >= 6 and <= 30 && char.IsAsciiLetterOrDigit(text[0]) && Formats.Any(format => Reads(text, format));

    /// <summary>Whether it could be a day as Excel counts them.</summary>
    public static bool IsSerial(string text) => text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 40_000 and <= 55_000;

    public static bool HasTime(string format) => format.Contains('m', StringComparison.Ordinal);

    /// <summary>The other of two formats that differ in day and month alone; null where the dates tell them apart.</summary>
    public static string? Rival(string format, IReadOnlyList<string> formats) =>
        formats.FirstOrDefault(other => other != format && other.Replace("M", "d", StringComparison.Ordinal) == format.Replace("M", "d", StringComparison.Ordinal) && other.IndexOf('M', StringComparison.Ordinal) != format.IndexOf('M', StringComparison.Ordinal));

    private static bool Reads(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and < 2100;
}
