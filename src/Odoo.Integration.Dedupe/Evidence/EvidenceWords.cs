using System.Globalization;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Evidence in words, for the person who decides.</summary>
internal static class EvidenceWords
{
    public static string Of(OrderProfile order, OrderProfile other, EvidenceLevel level, OrderComparer comparer) => EvidenceFields.FieldOf(level) switch
    {
        EvidenceField.Customer => OfCustomer(order, other, level),
        EvidenceField.Reference => ReferenceWords.Of(order, other, level),
        EvidenceField.Lines => LinesWords.Of(order, other, level),
        EvidenceField.Habit => OfHabit(level, comparer),
        EvidenceField.Time => TimeWords.Of(order, other, level, comparer.History),
        EvidenceField.Value => OfValue(order, other, level),
        EvidenceField.ShipTo => OfPlace(order, other, level),
        EvidenceField.RequestedDelivery => OfRequested(order, other, level),
        EvidenceField.Channels => level == EvidenceLevel.ChannelsSame ? $"both by {order.Channel}" : $"by {order.Channel}, the other by {other.Channel}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string OfCustomer(OrderProfile order, OrderProfile other, EvidenceLevel level) => level switch
    {
        EvidenceLevel.CustomerSame => $"the same customer ({order.Customers.First(other.Customers.Contains)[2..]})",
        EvidenceLevel.CustomerLinked => $"customer {NameOf(order)} is {NameOf(other)}: an earlier order carries both names",
        EvidenceLevel.CustomerAlike => $"customer {NameOf(order)} and {NameOf(other)} share a name or number",
        EvidenceLevel.CustomerDifferent => $"customer {NameOf(order)}, the other {NameOf(other)}",
        _ => "the customers are named in different ways",
    };

    private static string OfHabit(EvidenceLevel level, OrderComparer comparer) => level switch
    {
        EvidenceLevel.HabitDue => $"such a basket came {comparer.Habit.Times} times before, every {TimeWords.Words(comparer.Habit.Every ?? default)}, and is due",
        EvidenceLevel.HabitEarly => $"such a basket comes every {TimeWords.Words(comparer.Habit.Every ?? default)}, and this one comes after {TimeWords.Words(comparer.Habit.Since)}",
        EvidenceLevel.HabitNew => "such a basket has no rhythm yet",
        _ => "no habit of this basket counts here",
    };

    private static string OfValue(OrderProfile order, OrderProfile other, EvidenceLevel level) => level switch
    {
        EvidenceLevel.ValueNotComparable => "the values cannot be compared",
        EvidenceLevel.ValueFollows or EvidenceLevel.ValueEqual => Text($"both {order.Currency} {order.Value:0.00}"),
        _ => Text($"{order.Currency} {order.Value:0.00}, the other {other.Value:0.00}"),
    };

    private static string OfPlace(OrderProfile order, OrderProfile other, EvidenceLevel level) => level switch
    {
        EvidenceLevel.ShipToSame => $"both go to {order.Places.First(other.Places.Contains)[2..]}",
        EvidenceLevel.ShipToDifferent => $"goes to {order.Places[0][2..]}, the other to {other.Places[0][2..]}",
        _ => "the delivery addresses cannot be compared",
    };

    private static string OfRequested(OrderProfile order, OrderProfile other, EvidenceLevel level) => level switch
    {
        EvidenceLevel.RequestedDeliverySame or EvidenceLevel.RequestedDeliverySameLater => Text($"both for {order.RequestedDelivery:yyyy-MM-dd}"),
        EvidenceLevel.RequestedDeliveryDifferent => Text($"for {order.RequestedDelivery:yyyy-MM-dd}, the other for {other.RequestedDelivery:yyyy-MM-dd}"),
        _ => "no delivery day to compare",
    };

    private static string NameOf(OrderProfile order) => order.Customers.Length > 0 ? order.Customers[0][2..] : "without a name";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
