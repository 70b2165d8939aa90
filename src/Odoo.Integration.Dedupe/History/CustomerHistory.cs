using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.History;

/// <summary>
/// What is usual for a customer, from its latest orders: at which intervals it orders, what, by which channels, where to. Every share is
/// drawn towards the average customer's, as strongly as <see cref="ScreeningPolicy.UsualOrders"/> more orders would.
/// </summary>
public sealed class CustomerHistory
{
    /// <summary>Latest orders whose intervals are counted: their pairs grow with the square.</summary>
    private const int MostIntervals = 24;

    private readonly ScreeningPolicy _policy;
    private readonly OrderProfile _order;
    private readonly List<OrderProfile> _orders = [];
    private readonly double[] _intervals = new double[EvidenceFields.Levels];
    private readonly List<OrderProfile> _all = [];

    /// <param name="order">The order that came.</param>
    /// <param name="candidates">Earlier orders; those of the same customer tell what is usual.</param>
    /// <param name="policy">What is usual for the average customer.</param>
    public CustomerHistory(OrderProfile order, IReadOnlyList<Candidate> candidates, ScreeningPolicy policy)
    {
        (_order, _policy) = (order, policy);
        foreach (var candidate in candidates)
        {
            if (candidate.IsRecent)
            {
                _all.Add(candidate.Order);
            }

            if (candidate is { IsRecent: true, IsHeld: false })
            {
                _orders.Add(candidate.Order);
            }
        }

        _orders.Sort(NewestFirst);
        _all.Sort(NewestFirst);
        CountIntervals();
        UsualRepeats = Drawn(CountRepeats(), _orders.Count, EvidenceLevel.HabitNew);
        UsualOtherChannel = Drawn(Count(static (earlier, order) => earlier.Channel != order.Channel), _orders.Count, EvidenceLevel.ChannelsDifferent);
        UsualPlace = Drawn(Count(static (earlier, order) => earlier.Places.AsSpan().ContainsAny(order.Places)), _orders.Count, EvidenceLevel.ShipToSame);
        UsualWithoutReference = Drawn(Count(static (earlier, _) => earlier.NormalisedReference is null), _orders.Count, EvidenceLevel.ReferenceMissing);
        UsualNearReference = Drawn(
            Count(static (earlier, order) => earlier.NormalisedReference is { } theirs && order.NormalisedReference is { } mine && ReferenceComparison.AreNear(mine, theirs)), _orders.Count, EvidenceLevel.ReferenceNear);
    }

    /// <summary>How many orders tell.</summary>
    public int Orders => _orders.Count;

    /// <summary>The orders that tell, newest first.</summary>
    internal IReadOnlyList<OrderProfile> Latest => _orders;

    /// <summary>These, and those that wait for a person.</summary>
    internal IReadOnlyList<OrderProfile> All => _all;

    /// <summary>Whether an order waits for a person.</summary>
    internal bool IsHeld(OrderProfile earlier) => !_orders.Exists(order => ReferenceEquals(order, earlier));

    /// <summary>How many earlier orders of this customer one of its orders has at such an interval, as a rule.</summary>
    public double Usual(EvidenceLevel time) => Drawn(_intervals[(int)time], Math.Min(_orders.Count, MostIntervals), time);

    /// <summary>How often this customer orders a basket that it had ordered before.</summary>
    public double UsualRepeats { get; }

    /// <summary>How often its orders come by another channel than this one did.</summary>
    public double UsualOtherChannel { get; }

    /// <summary>How often its orders go where this one goes.</summary>
    public double UsualPlace { get; }

    /// <summary>How often its orders lack a reference.</summary>
    public double UsualWithoutReference { get; }

    /// <summary>How often one of its references is a slip away from this order's by chance alone.</summary>
    public double UsualNearReference { get; }

    /// <summary>On how many of its orders, beside one, the order's reference stands: with other baskets, or time and again.</summary>
    public int UsesOfReference(OrderProfile beside)
    {
        if (_order.NormalisedReference is not { } mine)
        {
            return 0;
        }

        var uses = 0;
        foreach (var earlier in _all)
        {
            uses += earlier.NormalisedReference == mine && earlier.OrderId != beside.OrderId
                && (earlier.Basket != beside.Basket || (earlier.ReceivedAt - beside.ReceivedAt).Duration() >= BasketHabit.TimeAndAgain) ? 1 : 0;
        }

        return uses;
    }

    /// <summary>How many of its orders had a product.</summary>
    public int OrdersWith(long product)
    {
        var count = 0;
        foreach (var earlier in _orders)
        {
            count += Contains(earlier.Lines, product) ? 1 : 0;
        }

        return count;
    }

    private static int NewestFirst(OrderProfile a, OrderProfile b) => b.ReceivedAt != a.ReceivedAt ? b.ReceivedAt.CompareTo(a.ReceivedAt) : b.OrderId.CompareTo(a.OrderId);

    private static bool Contains(ProfileLine[] lines, long product)
    {
        var (low, high) = (0, lines.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (lines[middle].Product == product)
            {
                return true;
            }

            (low, high) = lines[middle].Product < product ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    private void CountIntervals()
    {
        var most = Math.Min(_orders.Count, MostIntervals);
        for (var later = 0; later < most; later++)
        {
            for (var earlier = later + 1; earlier < most; earlier++)
            {
                _intervals[(int)TimeComparison.Compare(_orders[later], _orders[earlier])]++;
            }
        }
    }

    private int CountRepeats()
    {
        var seen = new HashSet<long>(_orders.Count);
        return _orders.Count - _orders.Count(earlier => seen.Add(earlier.Basket));
    }

    private int Count(Func<OrderProfile, OrderProfile, bool> counts)
    {
        var count = 0;
        foreach (var earlier in _orders)
        {
            count += counts(earlier, _order) ? 1 : 0;
        }

        return count;
    }

    private double Drawn(double count, int of, EvidenceLevel level) => (count + (_policy.UsualOrders * _policy.UsualOf(level))) / (of + _policy.UsualOrders);
}
