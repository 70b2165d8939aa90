using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Benchmarks.Screening;

/// <summary>
/// A year of orders, as many as are asked for: a hundred a customer on average, half of them by a tenth of the customers; baskets of one to twelve lines out of the
/// customer's own assortment, every fifth a standing order, every tenth line a bestseller. The customers grow with the orders, so that an order has as many
/// candidates in a large index as in a small one.
/// </summary>
internal sealed class OrderPopulation(int count)
{
    public static readonly DateTimeOffset End = new(2026, 9, 30, 0, 0, 0, TimeSpan.Zero);

    private const int OrdersACustomer = 100;
    private const int Products = 20_000;
    private const int Assortment = 30;
    private const int Bestsellers = 50;

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly string[] Channels = ["edi", "shop", "portal"];
    private static readonly UnitOfMeasure Piece = UnitOfMeasure.TryCreate("C62", out var unit, out _) ? unit : throw new InvalidOperationException();

    private readonly int _customers = Math.Max(10, count / OrdersACustomer);

    public int Count => count;

    /// <summary>When an order came; those from <see cref="Count"/> on come one after another behind the end of the year.</summary>
    public DateTimeOffset At(int number) => number < count ? End - Year + TimeSpan.FromTicks((long)(Year.Ticks * ((double)number / count)) / 10 * 10) : End + TimeSpan.FromSeconds(number - count);

    public Order Order(int number)
    {
        var customer = (int)(_customers * Math.Pow(Share(number, 1), 2));
        var (isStanding, at) = (Share(number, 2) < 0.2, At(number));
        var channel = Channels[(customer + (Share(number, 3) < 0.1 ? 1 : 0)) % Channels.Length];
        return new Order
        {
            Channel = channel, Source = channel == "edi" ? OrderSource.Edi : channel == "shop" ? OrderSource.Ecommerce : OrderSource.Portal,
            ExternalId = Text($"{channel[0]}{number:00000000}"),
            CustomerReference = Share(number, 4) < 0.8 ? CustomerReference.From(Text($"PO-{customer % 1000:000}{number % 100_000:00000}")) : null,
            Customer = new Party(
                Text($"K-{10_000 + customer}"), null, customer % 5 == 0 ? Text($"DE{100_000_000 + customer}") : null, customer % 3 == 0 ? Text($"einkauf@kunde{customer}.example") : null,
                Text($"Kunde {customer} Maschinenbau GmbH")),
            ShipTo = Share(number, 5) < 0.7 ? new Address(Text($"W{customer % 10}"), Name: Text($"Werk {customer % 10}"), Street: Text($"Industriestr. {customer % 99}"), City: "Hamburg", Zip: Text($"{20_000 + (customer % 9999)}"), Country: "DE") : null,
            OrderedAt = Share(number, 6) < 0.7 ? at - TimeSpan.FromMinutes(3) : null,
            RequestedDelivery = Share(number, 7) < 0.6 ? DateOnly.FromDateTime(at.UtcDateTime).AddDays(7) : null,
            Currency = Currency.Of("EUR"), Lines = isStanding ? Standing(customer) : Basket(customer, number),
        };
    }

    private static OrderLine[] Standing(int customer) => [.. Enumerable.Range(0, 1 + (customer % 4)).Select(at => Line(at, ProductOf(customer, at), 10 * (1 + at)))];

    private static OrderLine[] Basket(int customer, int number)
    {
        var lines = new OrderLine[1 + (int)(11 * Math.Pow(Share(number, 8), 2.5))];
        for (var at = 0; at < lines.Length; at++)
        {
            var product = Share(number, 20 + at) < 0.1 ? (int)(Bestsellers * Share(number, 60 + at)) : ProductOf(customer, (int)(Assortment * Share(number, 100 + at)));
            lines[at] = Line(at, product, 1 + (int)(60 * Share(number, 140 + at)));
        }

        return lines;
    }

    private static int ProductOf(int customer, int which) => (int)((((uint)customer * 7919) + ((uint)which * 104_729)) % Products);

    private static OrderLine Line(int at, int product, int quantity) => new(
        at + 1, Text($"ART-{product:00000}"), null, null, Text($"Sechskantschraube M{product % 40} verzinkt"), Quantity.TryCreate(quantity, Piece, out var amount, out _) ? amount : default,
        UnitPrice.TryCreate((1 + (product % 5000)) / 100m, out var price, out _) ? price : null);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // A number from 0 to 1 for a number and a purpose (SplitMix64's finaliser).
    private static double Share(int number, int purpose)
    {
        var mixed = (((ulong)number << 20) + (ulong)purpose) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }
}
