using System.Globalization;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Compares two orders in every field. Pure: the same two orders always give the same findings.</summary>
public static class Comparison
{
    private const decimal NearValue = 0.01m;

    /// <param name="order">The order that came.</param>
    /// <param name="other">An earlier one.</param>
    /// <param name="rhythm">How often the customer orders.</param>
    public static IReadOnlyList<Finding> Compare(OrderProfile order, OrderProfile other, OrderingRhythm rhythm) =>
    [
        CompareCustomer(order, other),
        ReferenceComparison.Compare(order, other),
        LinesComparison.Compare(order, other),
        TimeComparison.Compare(order, other, rhythm),
        CompareValue(order, other),
        CompareShipTo(order, other),
        CompareRequested(order, other),
        order.Channel == other.Channel
            ? new Finding(EvidenceField.Channels, EvidenceLevel.ChannelsSame, $"both by {order.Channel}")
            : new Finding(EvidenceField.Channels, EvidenceLevel.ChannelsDifferent, $"by {order.Channel}, the other by {other.Channel}"),
    ];

    private static Finding CompareCustomer(OrderProfile order, OrderProfile other)
    {
        var common = order.Customers.FirstOrDefault(other.Customers.Contains);
        if (common is not null)
        {
            return new Finding(EvidenceField.Customer, EvidenceLevel.CustomerSame, $"the same customer ({common[2..]})");
        }

        var kinds = order.Customers.Select(static name => name[0]).ToHashSet();
        return other.Customers.Any(name => kinds.Contains(name[0]))
            ? new Finding(EvidenceField.Customer, EvidenceLevel.CustomerDifferent, $"customer {order.Customers[0][2..]}, the other {other.Customers[0][2..]}")
            : new Finding(EvidenceField.Customer, EvidenceLevel.CustomerNotComparable, "the customers are named in different ways");
    }

    private static Finding CompareValue(OrderProfile order, OrderProfile other)
    {
        if (order.Value is not { } mine || other.Value is not { } theirs || order.Currency != other.Currency)
        {
            return new Finding(EvidenceField.Value, EvidenceLevel.ValueNotComparable, "the values cannot be compared");
        }

        var words = string.Create(CultureInfo.InvariantCulture, $"{order.Currency} {mine:0.00}, the other {theirs:0.00}");
        return Math.Abs(mine - theirs) < 0.005m ? new Finding(EvidenceField.Value, EvidenceLevel.ValueEqual, string.Create(CultureInfo.InvariantCulture, $"both {order.Currency} {mine:0.00}"))
            : Math.Abs(mine - theirs) <= NearValue * Math.Max(Math.Abs(mine), Math.Abs(theirs)) ? new Finding(EvidenceField.Value, EvidenceLevel.ValueNear, words)
            : new Finding(EvidenceField.Value, EvidenceLevel.ValueDifferent, words);
    }

    private static Finding CompareShipTo(OrderProfile order, OrderProfile other)
    {
        if (order.ShipTo is not { } mine || other.ShipTo is not { } theirs || mine[0] != theirs[0])
        {
            return new Finding(EvidenceField.ShipTo, EvidenceLevel.ShipToNotComparable, "the delivery addresses cannot be compared");
        }

        return mine == theirs
            ? new Finding(EvidenceField.ShipTo, EvidenceLevel.ShipToSame, $"both go to {mine[2..]}")
            : new Finding(EvidenceField.ShipTo, EvidenceLevel.ShipToDifferent, $"goes to {mine[2..]}, the other to {theirs[2..]}");
    }

    private static Finding CompareRequested(OrderProfile order, OrderProfile other)
    {
        if (order.RequestedDelivery is not { } mine || other.RequestedDelivery is not { } theirs)
        {
            return new Finding(EvidenceField.RequestedDelivery, EvidenceLevel.RequestedDeliveryMissing, "no delivery day to compare");
        }

        var day = mine.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return mine == theirs
            ? new Finding(EvidenceField.RequestedDelivery, EvidenceLevel.RequestedDeliverySame, $"both for {day}")
            : new Finding(EvidenceField.RequestedDelivery, EvidenceLevel.RequestedDeliveryDifferent, $"for {day}, the other for {theirs.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
    }
}
