namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>When a model is due.</summary>
/// <param name="every">How often changes are read.</param>
/// <param name="sweepHour">Hour of the day, UTC, from which everything is read once; 0 to 23.</param>
public sealed class SynchronisationSchedule(TimeSpan every, int sweepHour)
{
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromHours(1);

    /// <summary>Whether the model is due at all: another process may have just been there, or Odoo refused it a while ago.</summary>
    public bool IsDue(MasterDataProgress progress, DateTimeOffset now) =>
        !(progress.RefusedAt > now - AfterRefusal) && (progress.SweepAfter is not null || IsSweepDue(progress, now) || !(progress.CheckedAt > now - (every * 0.9)));

    /// <summary>Whether all is to be read again: the hour has come since it was last done.</summary>
    public bool IsSweepDue(MasterDataProgress progress, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date.AddHours(sweepHour), TimeSpan.Zero);
        return !(progress.SweptAt >= (now >= today ? today : today.AddDays(-1)));
    }
}
