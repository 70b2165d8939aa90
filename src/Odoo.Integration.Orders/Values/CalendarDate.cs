using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Values;

/// <summary>The days an order can speak of: 1990-01-01 to 2099-12-31. 0001, 9999 and their like are other systems' "unknown".</summary>
public static class CalendarDate
{
    public static readonly DateOnly First = new(1990, 1, 1);

    public static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>The flaw of a day, or null.</summary>
    public static Flaw? FlawOf(DateOnly day) => day < First || day > Last
        ? new Flaw($"the date {Write(day)} is not between {Write(First)} and {Write(Last)}", "leave the date out when there is none")
        : null;

    /// <summary>The flaw of an instant, or null: judged by its day in UTC.</summary>
    public static Flaw? FlawOf(DateTimeOffset instant) => FlawOf(DateOnly.FromDateTime(instant.UtcDateTime));

    /// <summary>Reads yyyy-MM-dd.</summary>
    public static bool TryParse(string text, out DateOnly day, [NotNullWhen(false)] out Flaw? flaw)
    {
        flaw = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? FlawOf(day)
            : new Flaw($"{Flaw.Quote(text)} is no date", "write it as yyyy-MM-dd, such as 2026-11-30");
        return flaw is null;
    }

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
