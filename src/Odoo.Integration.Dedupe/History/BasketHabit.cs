using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.History;

/// <summary>How often a customer orders one basket: what it orders every Tuesday says little on Tuesday, and much on Tuesday twice.</summary>
/// <param name="Times">How many earlier orders had such a basket.</param>
/// <param name="Every">The median time between them; null for fewer than two.</param>
/// <param name="Since">How long ago the last one was.</param>
public readonly record struct BasketHabit(int Times, TimeSpan? Every, TimeSpan Since)
{
    /// <summary>What comes again after so long, and was not resent the same week, is a habit.</summary>
    public static readonly TimeSpan TimeAndAgain = TimeSpan.FromDays(5);

    /// <summary>A basket is due from this part of its usual time on.</summary>
    private const double DueFrom = 0.6;

    /// <summary>From so many times on the basket has a rhythm.</summary>
    private const int Fewest = 2;

    /// <summary>Shorter than this is no rhythm of ordering, but a burst.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(12);

    /// <summary>What the habit makes of one more such basket.</summary>
    public EvidenceLevel Level => Times < Fewest || Every is not { } every || every < Shortest ? EvidenceLevel.HabitNew
        : Since >= DueFrom * every ? EvidenceLevel.HabitDue
        : EvidenceLevel.HabitEarly;

    /// <param name="order">The order that came.</param>
    /// <param name="baskets">Earlier orders of the customer with such a basket, newest first; those that are held among them, which count where they came long after the one before.</param>
    /// <param name="isHeld">Whether one is held.</param>
    public static BasketHabit Of(OrderProfile order, IReadOnlyList<OrderProfile> baskets, Func<OrderProfile, bool> isHeld)
    {
        var similar = new List<OrderProfile>(baskets.Count);
        for (var at = 0; at < baskets.Count; at++)
        {
            if (!isHeld(baskets[at]) || (at + 1 < baskets.Count && TimeComparison.Gap(baskets[at], baskets[at + 1]) >= TimeAndAgain))
            {
                similar.Add(baskets[at]);
            }
        }

        if (similar.Count == 0)
        {
            return default;
        }

        var gaps = new TimeSpan[similar.Count - 1];
        for (var at = 0; at < gaps.Length; at++)
        {
            gaps[at] = TimeComparison.Gap(similar[at], similar[at + 1]);
        }

        Array.Sort(gaps);
        return new BasketHabit(similar.Count, gaps.Length == 0 ? null : gaps[gaps.Length / 2], TimeComparison.Gap(order, similar[0]));
    }
}
