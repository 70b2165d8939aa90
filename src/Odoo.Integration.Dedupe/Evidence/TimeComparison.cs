using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Compares when two orders were placed.</summary>
internal static class TimeComparison
{
    private static readonly TimeSpan Seconds = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Moments = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hours = TimeSpan.FromHours(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Month = TimeSpan.FromDays(31);

    /// <summary>How far from whole weeks a standing order may lie: half a working day either way.</summary>
    private static readonly TimeSpan AboutTheHour = TimeSpan.FromHours(4);

    /// <param name="order">The order that came.</param>
    /// <param name="other">An earlier one.</param>
    /// <param name="mayBeDue">Whether whole weeks between them may be the rhythm of a standing order.</param>
    public static EvidenceLevel Compare(OrderProfile order, OrderProfile other, bool mayBeDue = true)
    {
        var arrivals = (order.ReceivedAt - other.ReceivedAt).Duration();
        if (order.OrderedAt is { } mine && other.OrderedAt is { } theirs)
        {
            var byDay = order.StatesDayOnly || other.StatesDayOnly;
            if (byDay ? mine.UtcDateTime.Date == theirs.UtcDateTime.Date : mine == theirs)
            {
                return arrivals > Day ? EvidenceLevel.TimeSameStated : byDay ? Band(arrivals < Hours ? arrivals : Day, mayBeDue) : EvidenceLevel.TimeSameInstant;
            }
        }

        return Band(Gap(order, other), mayBeDue);
    }

    /// <summary>How far apart two orders are: as they state it, and where one states less than the other, as they came.</summary>
    public static TimeSpan Gap(OrderProfile order, OrderProfile other)
    {
        var arrivals = (order.ReceivedAt - other.ReceivedAt).Duration();
        if (order.OrderedAt is not { } mine || other.OrderedAt is not { } theirs)
        {
            return arrivals;
        }

        var stated = (mine - theirs).Duration();
        return !order.StatesDayOnly && !other.StatesDayOnly ? stated
            : order.StatesDayOnly && other.StatesDayOnly && stated > Day ? stated
            : arrivals;
    }

    private static EvidenceLevel Band(TimeSpan gap, bool mayBeDue) =>
        gap <= Seconds ? EvidenceLevel.TimeSeconds
        : gap <= Moments ? EvidenceLevel.TimeMoments
        : gap <= Hours ? EvidenceLevel.TimeHours
        : gap <= Day ? EvidenceLevel.TimeSameDay
        : mayBeDue && IsWholeWeeks(gap) ? EvidenceLevel.TimeWholeWeeks
        : gap <= Week ? EvidenceLevel.TimeSameWeek
        : gap <= Month ? EvidenceLevel.TimeSameMonth
        : EvidenceLevel.TimeLonger;

    private static bool IsWholeWeeks(TimeSpan gap)
    {
        var rest = TimeSpan.FromTicks((gap + AboutTheHour).Ticks % Week.Ticks);
        return gap > Week - AboutTheHour && rest <= 2 * AboutTheHour;
    }
}
