using System.Globalization;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Compares when two orders were placed, against how often the customer orders.</summary>
internal static class TimeComparison
{
    /// <summary>The usual gap of a customer that is not known yet: a week.</summary>
    private const double UsualDays = 7;

    public static Finding Compare(OrderProfile order, OrderProfile other, OrderingRhythm rhythm)
    {
        if (order.OrderedAt is { } mine && other.OrderedAt is { } theirs)
        {
            if (mine == theirs && !order.StatesDayOnly)
            {
                return Result(EvidenceLevel.TimeSameInstant, $"both ordered at {mine.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC");
            }

            if ((order.StatesDayOnly || other.StatesDayOnly) && mine.UtcDateTime.Date == theirs.UtcDateTime.Date)
            {
                return Result(EvidenceLevel.TimeSameDay, $"both ordered on {mine.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            }
        }

        // Where only one states a day, or one states nothing, both are known by when they came.
        var stated = order.OrderedAt is not null && other.OrderedAt is not null;
        var gap = (stated ? order.At - other.At : order.ReceivedAt - other.ReceivedAt).Duration();
        var words = $"{Words(gap)} apart";
        if (gap <= TimeSpan.FromMinutes(10) && !(stated && (order.StatesDayOnly || other.StatesDayOnly)))
        {
            return Result(EvidenceLevel.TimeMoments, words);
        }

        if (gap <= TimeSpan.FromDays(1))
        {
            return Result(EvidenceLevel.TimeSameDay, words);
        }

        var usual = rhythm.MedianDays ?? UsualDays;
        var about = rhythm.MedianDays is { } days ? $"this customer orders every {Words(TimeSpan.FromDays(days))}" : "how often this customer orders is not known yet";
        return gap.TotalDays < usual / 2
            ? Result(EvidenceLevel.TimeSoonerThanUsual, $"{words}; {about}")
            : Result(EvidenceLevel.TimeAsUsual, $"{words}; {about}");
    }

    private static string Words(TimeSpan gap) => gap switch
    {
        { TotalSeconds: < 1 } => "less than a second",
        { TotalSeconds: < 120 } => Invariant($"{gap.TotalSeconds:0} seconds"),
        { TotalMinutes: < 120 } => Invariant($"{gap.TotalMinutes:0} minutes"),
        { TotalHours: < 48 } => Invariant($"{gap.TotalHours:0} hours"),
        _ => Invariant($"{gap.TotalDays:0} days"),
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static Finding Result(EvidenceLevel level, string words) => new(EvidenceField.Time, level, words);
}
