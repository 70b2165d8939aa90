namespace Odoo.Integration.Corpus.Demands;

/// <summary>How long after the first the second comes: mixtures, as the causes are.</summary>
internal static class Gaps
{
    /// <summary>A second click.</summary>
    public static DateTimeOffset Seconds(DateTimeOffset at, Chance chance) =>
        at + chance.Around(TimeSpan.FromSeconds(3), 0.9, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(40));

    /// <summary>A program or a person that got no answer.</summary>
    public static DateTimeOffset Minutes(DateTimeOffset at, Chance chance) =>
        at + chance.Around(TimeSpan.FromMinutes(4), 1, TimeSpan.FromSeconds(25), TimeSpan.FromMinutes(90));

    /// <summary>A colleague, who types it the same day, the next, or after a week.</summary>
    public static DateTimeOffset HoursToDays(DateTimeOffset at, Chance chance) => WorkingTime.After(
        at + (chance.Next() switch
        {
            < 0.45 => chance.Around(TimeSpan.FromHours(1.5), 0.9, TimeSpan.FromMinutes(8), TimeSpan.FromHours(9)),
            < 0.85 => chance.Around(TimeSpan.FromDays(1.2), 0.5, TimeSpan.FromHours(10), TimeSpan.FromDays(4)),
            _ => chance.Around(TimeSpan.FromDays(6), 0.4, TimeSpan.FromDays(3), TimeSpan.FromDays(14)),
        }),
        chance);

    /// <summary>"We have no confirmation yet, here it is again."</summary>
    public static DateTimeOffset Days(DateTimeOffset at, Chance chance) => WorkingTime.After(
        at + (chance.Next() switch
        {
            < 0.5 => chance.Around(TimeSpan.FromDays(1.8), 0.4, TimeSpan.FromHours(14), TimeSpan.FromDays(4)),
            < 0.88 => chance.Around(TimeSpan.FromDays(6), 0.4, TimeSpan.FromDays(2), TimeSpan.FromDays(12)),
            _ => chance.Around(TimeSpan.FromDays(17), 0.4, TimeSpan.FromDays(8), TimeSpan.FromDays(40)),
        }),
        chance);
}
