using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>How often a customer orders: the median gap between its orders, in days.</summary>
public sealed record OrderingRhythm(double? MedianDays)
{
    /// <summary>Fewest orders that make a rhythm.</summary>
    private const int Fewest = 4;

    public static OrderingRhythm Of(IEnumerable<OrderProfile> orders)
    {
        var days = orders.Select(static order => order.At).Order().ToArray();
        if (days.Length < Fewest)
        {
            return new OrderingRhythm((double?)null);
        }

        var gaps = days.Skip(1).Zip(days, static (later, earlier) => (later - earlier).TotalDays).Order().ToArray();
        return new OrderingRhythm(gaps[gaps.Length / 2]);
    }
}
