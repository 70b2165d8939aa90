using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Compares one order with earlier ones, in the light of what is usual for its customer. Made once for an order; a comparison allocates nothing.</summary>
public sealed class OrderComparer
{
    /// <summary>Surprise beyond this adds nothing: products are not independent of each other.</summary>
    private const double MostRarity = 24;

    /// <summary>No habit of a customer shifts a level by more than this, in bits.</summary>
    private const double MostShift = 4;

    /// <summary>How many orders of the average customer's products count beside a customer's own.</summary>
    private const double DrawToAll = 4;

    private const decimal NearValue = 0.01m;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly OrderProfile _order;
    private readonly ScreeningPolicy _policy;
    private readonly double[] _surprise;
    private readonly double[] _surpriseBesideOne;
    private readonly EvidenceLevel _habit;

    /// <param name="order">The order that came.</param>
    /// <param name="history">What is usual for its customer.</param>
    /// <param name="shares">How common products are.</param>
    /// <param name="policy">What the average customer does.</param>
    public OrderComparer(OrderProfile order, CustomerHistory history, ProductShares shares, ScreeningPolicy policy)
    {
        (_order, History, _policy) = (order, history, policy);
        (_surprise, _surpriseBesideOne) = (new double[order.Lines.Length], new double[order.Lines.Length]);
        for (var at = 0; at < _surprise.Length; at++)
        {
            var share = shares.Of(order.Lines[at].Product);
            var with = history.Orders == 0 ? 0 : history.OrdersWith(order.Lines[at].Product);
            _surprise[at] = Bits((with + (DrawToAll * share)) / (history.Orders + DrawToAll));

            // The order it is compared with is itself one of those that tell.
            _surpriseBesideOne[at] = Bits((Math.Max(0, with - 1) + (DrawToAll * share)) / (Math.Max(0, history.Orders - 1) + DrawToAll));
        }

        Habit = BasketHabit.Of(order, [.. history.All.Where(earlier => EvidenceFields.IsSimilar(LinesComparison.Compare(order.Lines, earlier.Lines, _surprise).Level))], history.IsHeld);
        _habit = Habit.Level;
    }

    /// <summary>What is usual for the customer.</summary>
    public CustomerHistory History { get; }

    /// <summary>How often the customer orders this basket.</summary>
    public BasketHabit Habit { get; }

    /// <param name="candidate">An earlier order.</param>
    public PairEvidence Compare(Candidate candidate)
    {
        var other = candidate.Order;
        var tells = candidate is { IsRecent: true, IsHeld: false };
        var evidence = default(PairEvidence);
        evidence.Set(EvidenceField.Customer, CompareCustomer(other));
        var reference = ReferenceComparison.Compare(_order, other, History.UsesOfReference(other));
        evidence.Set(EvidenceField.Reference, reference, ShiftOf(reference));
        var lines = LinesComparison.Compare(_order.Lines, other.Lines, tells ? _surpriseBesideOne : _surprise);
        var isSimilar = EvidenceFields.IsSimilar(lines.Level);
        evidence.Set(EvidenceField.Lines, lines.Level, isSimilar ? Math.Min(lines.Rarity, MostRarity) - _policy.UsualRarity : 0);

        // Who orders the same again writes another reference: with the same one, that it is due says nothing.
        var isRepeat = isSimilar && !EvidenceFields.IsOneReference(reference);
        evidence.Set(EvidenceField.Habit, isRepeat ? _habit : EvidenceLevel.HabitOther, isRepeat ? Shift(EvidenceLevel.HabitNew, History.UsualRepeats) : 0);
        var time = TimeComparison.Compare(_order, other, mayBeDue: !EvidenceFields.IsOneReference(reference));
        evidence.Set(EvidenceField.Time, time, Shift(time, History.Usual(time)));
        evidence.Set(EvidenceField.Value, CompareValue(other, lines.Level));
        var place = ComparePlace(other);
        evidence.Set(EvidenceField.ShipTo, place, place == EvidenceLevel.ShipToSame ? Shift(place, History.UsualPlace) : 0);
        evidence.Set(EvidenceField.RequestedDelivery, CompareRequested(other));
        evidence.Set(EvidenceField.Channels, _order.Channel == other.Channel ? EvidenceLevel.ChannelsSame : EvidenceLevel.ChannelsDifferent, _order.Channel == other.Channel ? 0 : Shift(EvidenceLevel.ChannelsDifferent, History.UsualOtherChannel));
        return evidence;
    }

    private static double Bits(double probability) => -Math.Log2(Math.Clamp(probability, 1e-6, 1));

    private EvidenceLevel CompareCustomer(OrderProfile other)
    {
        if (_order.Customers.AsSpan().ContainsAny(other.Customers))
        {
            return EvidenceLevel.CustomerSame;
        }

        if (_order.LinkedNames.AsSpan().ContainsAny(other.Customers) || other.LinkedNames.AsSpan().ContainsAny(_order.Customers))
        {
            return EvidenceLevel.CustomerLinked;
        }

        if (_order.CustomerHints.AsSpan().ContainsAny(other.CustomerHints) || _order.CustomerHints.AsSpan().ContainsAny(other.Customers) || _order.Customers.AsSpan().ContainsAny(other.CustomerHints))
        {
            return EvidenceLevel.CustomerAlike;
        }

        return AreNamedAlike(_order.Customers, other.Customers) ? EvidenceLevel.CustomerDifferent : EvidenceLevel.CustomerNotComparable;
    }

    private static bool AreNamedAlike(string[] mine, string[] theirs)
    {
        foreach (var name in mine)
        {
            foreach (var other in theirs)
            {
                if (name[0] == other[0])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private EvidenceLevel CompareValue(OrderProfile other, EvidenceLevel lines)
    {
        if (_order.Value is not { } mine || other.Value is not { } theirs || _order.Currency != other.Currency)
        {
            return EvidenceLevel.ValueNotComparable;
        }

        return Math.Abs(mine - theirs) < 0.005m ? lines is EvidenceLevel.LinesEqual or EvidenceLevel.LinesSameAmounts ? EvidenceLevel.ValueFollows : EvidenceLevel.ValueEqual
            : Math.Abs(mine - theirs) <= NearValue * Math.Max(Math.Abs(mine), Math.Abs(theirs)) ? EvidenceLevel.ValueNear
            : EvidenceLevel.ValueDifferent;
    }

    private EvidenceLevel ComparePlace(OrderProfile other) =>
        _order.Places.AsSpan().ContainsAny(other.Places) ? EvidenceLevel.ShipToSame
        : AreNamedAlike(_order.Places, other.Places) ? EvidenceLevel.ShipToDifferent
        : EvidenceLevel.ShipToNotComparable;

    private EvidenceLevel CompareRequested(OrderProfile other) =>
        _order.RequestedDelivery is not { } mine || other.RequestedDelivery is not { } theirs ? EvidenceLevel.RequestedDeliveryMissing
        : mine != theirs ? EvidenceLevel.RequestedDeliveryDifferent
        : TimeComparison.Gap(_order, other) <= Day ? EvidenceLevel.RequestedDeliverySame
        : EvidenceLevel.RequestedDeliverySameLater;

    private double ShiftOf(EvidenceLevel reference) => reference switch
    {
        EvidenceLevel.ReferenceMissing when _order.NormalisedReference is null => Shift(reference, History.UsualWithoutReference),
        EvidenceLevel.ReferenceNear or EvidenceLevel.ReferenceDigitDiffers => Shift(EvidenceLevel.ReferenceNear, History.UsualNearReference),
        _ => 0,
    };

    private double Shift(EvidenceLevel level, double usual) => Math.Clamp(Math.Log2(_policy.UsualOf(level) / usual), -MostShift, MostShift);
}
