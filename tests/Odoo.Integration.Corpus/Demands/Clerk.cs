using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>Writes a demand down as the customer's orders look on a channel: who, where, when, lines, money.</summary>
internal static class Clerk
{
    /// <param name="demand">What is wanted.</param>
    /// <param name="source">The channel it is written for.</param>
    /// <param name="at">When it is written.</param>
    /// <param name="chance">For what differs from order to order.</param>
    public static Order Write(Demand demand, OrderSource source, DateTimeOffset at, Chance chance)
    {
        var customer = demand.Customer;
        var habits = customer.Habits[source];
        var naming = habits.Naming.HasFlag(Naming.Code) || !chance.Happens(habits.NamesBoth) ? habits.Naming : habits.Naming | Naming.Code;
        var order = new Order
        {
            Channel = habits.Channel,
            Source = source,
            Intent = demand.Intent,
            CustomerReference = CustomerReference.From(demand.Reference),
            ReleaseNumber = demand.Release,
            Customer = customer.NamedBy(naming, habits.CodeForm),
            ShipTo = PlaceIn(habits.Place, customer.Places[demand.Place]),
            OrderedAt = OrderedAt(habits.OrderedAt, source, at, chance),
            RequestedDelivery = habits.StatesDelivery ? customer.Delivery.DayFor(demand.At)?.AddDays(demand.LaterDelivery) : null,
            Currency = customer.Currency,
            Lines = [.. demand.Goods.Select((goods, at) => Line(at + 1, goods, customer, habits))],
        };
        return habits.StatesTotal ? Amounts.WithTotal(order, demand.Goods.Sum(static goods => goods.Quantity * goods.Price)) : order;
    }

    /// <summary>The product's number at a customer: made of the product's, so that it is one on every order.</summary>
    public static string BuyerSkuOf(Customer customer, string sku) => $"{customer.Account.Number % 100:D2}-{Chance.HashOf(customer.Id + sku) % 1_000_000:D6}";

    public static string GtinOf(string sku) => CheckDigit.Append($"50{Chance.HashOf("gtin " + sku) % 10_000_000_000:D10}");

    /// <summary>The instant that the same form states when it is sent at another time.</summary>
    public static DateTimeOffset? MovedTo(DateTimeOffset? orderedAt, DateTimeOffset first, DateTimeOffset now) => orderedAt is not { } stated ? null
        : stated.TimeOfDay == TimeSpan.Zero ? Midnight(now)
        : Whole(stated + (now - first));

    private static OrderLine Line(int number, Goods goods, Customer customer, ChannelHabits habits)
    {
        var (quantity, unit, price) = Units.Count(goods, customer.Units);
        return new OrderLine(
            number, goods.Sku, habits.StatesBuyerSku ? BuyerSkuOf(customer, goods.Sku) : null, habits.StatesGtin ? GtinOf(goods.Sku) : null, goods.Description,
            Amounts.Of(quantity, unit), habits.StatesPrices ? Amounts.Price(price) : null);
    }

    private static Address? PlaceIn(PlaceForm form, Address place) => form switch
    {
        PlaceForm.Left => null,
        PlaceForm.Code => new Address(place.Code),
        PlaceForm.Gln => new Address(null, place.Gln, place.Name),
        PlaceForm.Written => place with { Code = null, Gln = null },
        _ => place with { Gln = null },
    };

    // EDI comes in batches: what was ordered within the hour.
    private static DateTimeOffset? OrderedAt(OrderedAtForm form, OrderSource source, DateTimeOffset at, Chance chance) => form switch
    {
        OrderedAtForm.Second => Whole(at - TimeSpan.FromSeconds(source == OrderSource.Edi ? chance.Between(5, 3600) : chance.Between(0, 4))),
        OrderedAtForm.Day => Midnight(at),
        _ => null,
    };

    private static DateTimeOffset Midnight(DateTimeOffset at) => new(at.UtcDateTime.Date, TimeSpan.Zero);

    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
