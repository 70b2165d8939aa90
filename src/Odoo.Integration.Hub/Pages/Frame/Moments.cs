using System.Globalization;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Times in words.</summary>
public static class Moments
{
    private const int DaysOfHours = 2;
    private const int DaysOfDays = 14;

    /// <summary>How long ago, to the unit that matters.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now)
    {
        var age = now - at;
        return age < TimeSpan.FromSeconds(10) ? "now"
            : age < TimeSpan.FromMinutes(1) ? Text($"{(int)age.TotalSeconds} s ago")
            : age < TimeSpan.FromHours(1) ? Text($"{(int)age.TotalMinutes} min ago")
            : age < TimeSpan.FromDays(DaysOfHours) ? Text($"{(int)age.TotalHours} h ago")
            : age < TimeSpan.FromDays(DaysOfDays) ? Text($"{(int)age.TotalDays} days ago")
            : at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>How long something takes or has lasted.</summary>
    public static string Lasting(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? Text($"{time.TotalSeconds:0.#} s")
        : time < TimeSpan.FromHours(1) ? Text($"{(int)time.TotalMinutes} min")
        : time < TimeSpan.FromDays(DaysOfHours) ? Text($"{(int)time.TotalHours} h {time.Minutes} min")
        : Text($"{(int)time.TotalDays} days");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
