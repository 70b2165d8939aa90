namespace Odoo.Integration.Corpus.Demands;

/// <summary>What people do, they do in working hours.</summary>
internal static class WorkingTime
{
    private const int From = 8;

    private const int Until = 18;

    /// <summary>The instant itself, or some time of the next working day.</summary>
    public static DateTimeOffset After(DateTimeOffset at, Chance chance)
    {
        if (IsWorkday(at) && at.Hour is >= From and < Until)
        {
            return at;
        }

        var day = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero);
        day = IsWorkday(at) && at.Hour < From ? day : day.AddDays(1);
        while (!IsWorkday(day))
        {
            day = day.AddDays(1);
        }

        return day.AddHours(From).AddSeconds(chance.Between(0, (Until - From) * 3600));
    }

    private static bool IsWorkday(DateTimeOffset at) => at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
