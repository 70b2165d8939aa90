using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Corpus.Duplicates;

/// <summary>Every way in which one demand arrives twice.</summary>
/// <param name="others">Goods that an amendment may add.</param>
/// <param name="channels">By which channels the second arrival comes.</param>
internal sealed class Repetitions(IReadOnlyList<Goods> others, RepeatChannels channels = RepeatChannels.Mixed)
{
    private const string OtherChannel = "other-channel-";

    // On another channel these would be one of that name, under a wrong one.
    private static readonly HashSet<string> SameChannelOnly = new(["resend", "double-click", "client-retry"], StringComparer.Ordinal);

    public IReadOnlyList<Repetition> All => channels switch
    {
        RepeatChannels.Same => [.. Mixed.Where(static way => !way.Kind.StartsWith(OtherChannel, StringComparison.Ordinal))],
        RepeatChannels.Other => [.. Mixed.Where(static way => !SameChannelOnly.Contains(way.Kind))],
        _ => Mixed,
    };

    private IReadOnlyList<Repetition> Mixed =>
    [
        new("resend", 9, Always, (first, chance) => Resend(first, Gaps.Days(first.At, chance), chance)),
        new("double-click", 7, static first => first.Source is OrderSource.Portal or OrderSource.Ecommerce, (first, chance) => Resend(first, Gaps.Seconds(first.At, chance), chance, ofProgram: false)),
        new("client-retry", 9, Always, (first, chance) => Resend(first, Gaps.Minutes(first.At, chance), chance)),
        new("other-channel-with-reference", 8, HasReference, (first, chance) => Rekey(first, chance)),
        new("other-channel-without-reference", 7, static first => first.Order.ReleaseNumber is null, (first, chance) => WithoutReference(Rekey(first, chance))),
        new("reference-mistyped", 9, CanMistype, (first, chance) => Mistype(Retype(first, chance), chance)),
        new("reference-written-differently", 5, HasReference, (first, chance) => WriteDifferently(Retype(first, chance), chance)),
        new("quantity-mistyped", 6, Always, (first, chance) => Change(Retype(first, chance), order => LineChanges.MistypeQuantity(order, chance))),
        new("units-changed", 6, static first => UnitChanges.Fits(first.Order), (first, chance) => Change(Retype(first, chance), order => UnitChanges.Change(order, chance))),
        new("lines-reordered", 5, static first => first.Order.Lines.Count > 2, (first, chance) => Change(Retype(first, chance), order => LineChanges.Reorder(order, chance))),
        new("lines-split-or-merged", 6, static first => LineChanges.CanSplitOrMerge(first.Order), (first, chance) => Change(Retype(first, chance), order => LineChanges.SplitOrMerge(order, chance))),
        new("prices-rounded", 5, static first => first.Order.Lines.Any(static line => line.UnitPrice is { Amount: > 0.05m }), (first, chance) => Change(SameChannel(first, chance), order => LineChanges.RoundPrices(order, chance))),
        new("part-resent", 5, static first => first.Order.Lines.Count > 3, (first, chance) => Change(Retype(first, chance), order => LineChanges.Part(order, chance))),
        new("other-alias", 7, Always, (first, chance) => Change(SameChannel(first, chance), order => HeadChanges.Rename(order, first.Demand.Customer, chance))),
        new("other-money", 5, static first => HeadChanges.HasMoney(first.Order), (first, chance) => Change(SameChannel(first, chance), order => HeadChanges.ChangeMoney(order, chance))),
        new("amended-resend", 8, HasReference, (first, chance) => Change(SameChannel(first, chance), order => LineChanges.Amend(order, others, chance))),
        new("call-off-resent", 40, static first => first.Order.ReleaseNumber is not null, (first, chance) => Resend(first, chance.Happens(0.5) ? Gaps.Minutes(first.At, chance) : Gaps.Days(first.At, chance), chance)),
        new("other-channel-split-without-reference", 4, static first => first.Order.ReleaseNumber is null && LineChanges.CanSplitOrMerge(first.Order),
            (first, chance) => Change(WithoutReference(Rekey(first, chance)), order => LineChanges.SplitOrMerge(order, chance))),
        new("reference-mistyped-and-units-changed", 4, static first => CanMistype(first) && UnitChanges.Fits(first.Order),
            (first, chance) => Change(Mistype(Rekey(first, chance), chance), order => UnitChanges.Change(order, chance))),
        new("quantity-mistyped-without-reference", 3, static first => first.Order.ReleaseNumber is null && first.Order.Lines.Count > 1,
            (first, chance) => Change(WithoutReference(Rekey(first, chance)), order => LineChanges.MistypeQuantity(order, chance))),
        new("part-with-mistyped-reference", 4, static first => CanMistype(first) && first.Order.Lines.Count > 3,
            (first, chance) => Change(Mistype(Rekey(first, chance), chance), order => LineChanges.Part(order, chance))),
        new("other-alias-and-money", 3, static first => HeadChanges.HasMoney(first.Order),
            (first, chance) => Change(SameChannel(first, chance), order => HeadChanges.ChangeMoney(HeadChanges.Rename(order, first.Demand.Customer, chance), chance))),
    ];

    private static bool Always(Draft first) => true;

    private static bool HasReference(Draft first) => first.Order.CustomerReference is not null && first.Order.ReleaseNumber is null;

    private static bool CanMistype(Draft first) => HasReference(first) && first.Order.CustomerReference!.Normalised.Length >= 3;

    private static Draft Change(Draft again, Func<Order, Order> change) => again with { Order = change(again.Order) };

    private static Draft WithoutReference(Draft again) => Change(again, static order => order with { CustomerReference = null });

    private static Draft Mistype(Draft again, Chance chance) =>
        Change(again, order => order with { CustomerReference = new CustomerReference(ReferenceTypos.Mistype(order.CustomerReference!.Raw, chance)) });

    private static Draft WriteDifferently(Draft again, Chance chance) =>
        Change(again, order => order with { CustomerReference = new CustomerReference(ReferenceTypos.WriteDifferently(order.CustomerReference!.Raw, chance)) });

    // The same document: a program keeps its date, a new click has a new one.
    private Draft Resend(Draft first, DateTimeOffset at, Chance chance, bool ofProgram = true)
    {
        if (channels == RepeatChannels.Other)
        {
            return Retyped(first, chance);
        }

        return ResendSame(first, at, chance, ofProgram);
    }

    private static Draft ResendSame(Draft first, DateTimeOffset at, Chance chance, bool ofProgram)
    {
        var order = first.Order;
        if (!chance.Happens(ofProgram ? 0.7 : 0.1))
        {
            order = order with { OrderedAt = Clerk.MovedTo(order.OrderedAt, first.At, at), RequestedDelivery = Again(order.RequestedDelivery, first, at, chance) };
        }

        return first with { At = at, Order = order, Original = first };
    }

    // Who writes today's date may ask for the goods as many days later.
    private static DateOnly? Again(DateOnly? requested, Draft first, DateTimeOffset at, Chance chance) =>
        requested is not null && chance.Happens(0.25) ? first.Demand.Customer.Delivery.DayFor(at) : requested;

    // Sent again by the same way, soon or late.
    private Draft SameChannel(Draft first, Chance chance) =>
        Resend(first, chance.Happens(0.35) ? Gaps.Minutes(first.At, chance) : chance.Happens(0.5) ? Gaps.HoursToDays(first.At, chance) : Gaps.Days(first.At, chance), chance);

    // Typed by a person: on another channel more often than not.
    private Draft Retype(Draft first, Chance chance) => chance.Happens(0.6) ? Rekey(first, chance) : SameChannel(first, chance);

    // The salesperson's keyboard, most often; else whatever the customer has a login for.
    private Draft Rekey(Draft first, Chance chance) => channels == RepeatChannels.Same ? SameChannel(first, chance) : Retyped(first, chance);

    private static Draft Retyped(Draft first, Chance chance)
    {
        var others = new[] { (OrderSource.Crm, 0.6), (OrderSource.Portal, 0.2), (OrderSource.Ecommerce, 0.12), (OrderSource.Edi, 0.08) };
        var source = chance.Pick([.. others.Where(choice => choice.Item1 != first.Source)]);
        var at = Gaps.HoursToDays(first.At, chance);
        var order = Clerk.Write(first.Demand, source, at, chance);
        var requested = chance.Next() switch { < 0.7 => order.RequestedDelivery, < 0.9 => null, _ => order.RequestedDelivery?.AddDays(chance.Between(1, 7)) };
        return first with { Source = source, At = at, Original = first, KeepsNumber = source is OrderSource.Crm or OrderSource.Portal && chance.Happens(0.06), Order = order with { RequestedDelivery = requested } };
    }
}
