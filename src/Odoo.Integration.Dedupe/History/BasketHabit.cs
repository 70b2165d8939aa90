using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.History;

/// <summary>How often a customer orders one basket: what it orders every Tuesday says little on Tuesday, and much on Tuesday twice.</summary>
/// <param name="Times">How many earlier orders had such a basket.</param>
/// <param name="Every">The median time between them; null for fewer than two.</param>
/// <param name="Since">How long ago the last one was.</param>
public readonly record struct BasketHabit(int Times, TimeSpan? Every, TimeSpan Since)
{
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
    /// <param name="similar">Earlier orders of the customer with such a basket, newest first.</param>
    public static BasketHabit Of(OrderProfile order, IReadOnlyList<OrderProfile> similar)
    {
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
