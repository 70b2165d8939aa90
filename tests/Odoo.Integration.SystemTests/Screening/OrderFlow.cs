using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.SystemTests.Screening;

/// <summary>Days of orders of some customers, made up from a seed: new ones, standing ones, call-offs, and each way in which an order comes again.</summary>
internal sealed class OrderFlow(int seed)
{
    private const int Customers = 9;
    private const int Products = 40;

    private static readonly DateTimeOffset Start = new(2026, 9, 7, 5, 0, 0, TimeSpan.Zero);
    private static readonly string[] Channels = ["edi", "shop", "portal"];

    private readonly Random _random = new(seed);
    private readonly List<Order> _orders = [];
    private int _number;

    /// <summary>Orders and when they come, over about a week.</summary>
    public IEnumerable<(Order Order, DateTimeOffset At)> Orders(int count)
    {
        var at = Start;
        for (var made = 0; made < count; made++)
        {
            // Whole seconds, and never two at one instant: the database keeps microseconds, and which of two is newer must be plain.
            at += TimeSpan.FromSeconds(_random.Next(20, 2500));
            var order = Next(at);
            _orders.Add(order);
            yield return (order, at);
        }
    }

    private Order Next(DateTimeOffset at)
    {
        var kind = _orders.Count < 20 ? 0 : _random.Next(100);
        return kind switch
        {
            < 40 => New(at),
            < 50 => Standing(at),
            < 58 => CallOff(at),
            < 68 => OnAnotherChannel(at),
            < 76 => WithASlip(at),
            < 80 => Recent(),
            < 84 => Recent() is { Intent: OrderIntent.Create } again ? again with { Lines = Basket(), Total = null } : New(at),
            < 90 => Change(at),
            < 95 => Cancellation(at, OrderIntent.Cancel),
            < 97 => Cancellation(at, OrderIntent.Return),
            _ => Shared(at),
        };
    }

    private Order New(DateTimeOffset at)
    {
        var customer = _random.Next(Customers);
        var channel = Channels[_random.Next(Channels.Length)];
        return new Order
        {
            Channel = channel, Source = channel == "edi" ? OrderSource.Edi : OrderSource.Ecommerce, ExternalId = Number(channel), Customer = PartyOf(customer, _random.Next(4)),
            CustomerReference = _random.Next(5) == 0 ? null : CustomerReference.From($"PO-{7000 + (customer * 100) + _random.Next(40)}"),
            ShipTo = _random.Next(3) == 0 ? null : new Address($"B-{customer}-{_random.Next(2)}"), Currency = Currency.Of("EUR"), Lines = Basket(),
            OrderedAt = _random.Next(3) switch { 0 => null, 1 => at - TimeSpan.FromMinutes(_random.Next(60)), _ => new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero) },
            RequestedDelivery = _random.Next(2) == 0 ? null : DateOnly.FromDateTime(at.UtcDateTime.AddDays(_random.Next(2, 12))),
        };
    }

    // The same basket again and again, each with a reference of its own.
    private Order Standing(DateTimeOffset at)
    {
        var customer = _random.Next(3);
        return New(at) with
        {
            Channel = "edi", Source = OrderSource.Edi, ExternalId = Number("edi"), Customer = PartyOf(customer, 0), CustomerReference = CustomerReference.From($"ST-{customer}-{_number * 37}"),
            Lines = [Line(1, customer, 10), Line(2, customer + 3, 20)],
        };
    }

    private Order CallOff(DateTimeOffset at) => New(at) with
    {
        Channel = "edi", Source = OrderSource.Edi, ExternalId = Number("edi"), Customer = PartyOf(1, 0), CustomerReference = CustomerReference.From("BLANKET-1"),
        ReleaseNumber = _random.Next(6) == 0 ? null : (_number % 25).ToString(CultureInfo.InvariantCulture), Lines = [Line(1, 5, 100)],
    };

    private Order OnAnotherChannel(DateTimeOffset at)
    {
        var original = Recent();
        var channel = Channels[(Array.IndexOf(Channels, original.Channel) + 1) % Channels.Length];
        return original with
        {
            Channel = channel, Source = channel == "edi" ? OrderSource.Edi : OrderSource.Portal, ExternalId = Number(channel), Intent = OrderIntent.Create, Revision = 0, OrderedAt = at,
            CustomerReference = _random.Next(2) == 0 ? null : original.CustomerReference, Customer = PartyOf(CustomerOf(original), _random.Next(5)),
            Lines = [.. original.Lines.Reverse().Select(line => Renamed(line, _random.Next(3)))],
        };
    }

    private Order WithASlip(DateTimeOffset at)
    {
        var original = Recent();
        var reference = original.CustomerReference?.Raw ?? "PO-1";
        var slip = _random.Next(4) switch
        {
            0 => reference.Replace('0', 'O'),
            1 => reference[..^2] + reference[^1] + reference[^2],
            2 => reference + "1",
            _ => reference.ToLowerInvariant().Replace('-', ' '),
        };
        return original with
        {
            ExternalId = Number(original.Channel), Intent = OrderIntent.Create, Revision = 0, CustomerReference = CustomerReference.From(slip), OrderedAt = at,
            Lines = _random.Next(2) == 0 ? original.Lines : [.. original.Lines.Take(Math.Max(1, original.Lines.Count - 1))],
        };
    }

    // By EDI, which is taken as it is: what a shop's versions are worth, intake decides, and a stream does not.
    private Order Change(DateTimeOffset at) => Original() is { } original
        ? original with { Intent = OrderIntent.Change, Revision = ++_number, Lines = Basket(), Total = null, OrderedAt = at } : New(at);

    private Order Cancellation(DateTimeOffset at, OrderIntent intent)
    {
        if (Original() is not { } original)
        {
            return New(at);
        }

        var part = _random.Next(3) == 0 ? original.Lines.Take(1).ToArray() : original.Lines;
        return original with { Intent = intent, Revision = intent == OrderIntent.Cancel ? ++_number : 0, ExternalId = intent == OrderIntent.Cancel ? original.ExternalId : Number("edi"), Lines = part, Total = null };
    }

    // A purchasing service orders for everyone, under one e-mail address.
    private Order Shared(DateTimeOffset at) => New(at) with { Customer = PartyOf(_random.Next(Customers), 0) with { Email = "orders@service.example" } };

    private Order? Original() => _orders.TakeLast(60).Where(static order => order is { Channel: "edi", Intent: OrderIntent.Create }).ToArray() is { Length: > 0 } some
        && some[_random.Next(some.Length)] is var original && !_orders.Exists(order => order.Intent is OrderIntent.Cancel && order.ExternalId == original.ExternalId) ? original : null;

    private Order Recent() => _orders[^_random.Next(1, Math.Min(25, _orders.Count))];

    private static int CustomerOf(Order order) => (order.Customer.Code ?? order.Customer.Email ?? order.Customer.Gln)!.First(char.IsAsciiDigit) - '0';

    // Some carry two names, and so make them known as one customer's.
    private static Party PartyOf(int customer, int naming) => naming switch
    {
        0 => new Party($"K{customer}-4711"),
        1 => new Party($"K{customer}-4711", Email: $"buyer{customer}@k.example"),
        2 => new Party(null, Email: $"Buyer{customer}@K.example", Name: $"Kunde {customer} GmbH"),
        3 => new Party(null, Gln: GlnOf(customer), Name: $"KUNDE {customer}"),
        _ => new Party(null, Gln: GlnOf(customer), Email: $"buyer{customer}@k.example"),
    };

    private static string GlnOf(int customer) => Checked(string.Create(CultureInfo.InvariantCulture, $"{customer}01234500000"));

    // GS1 General Specifications 7.9: every second digit counts three times.
    private static string Checked(string digits) => digits + ((10 - (digits.Select(static (digit, at) => (digit - '0') * (at % 2 == 0 ? 1 : 3)).Sum() % 10)) % 10);

    private OrderLine[] Basket() => [.. Enumerable.Range(0, Products).OrderBy(_ => _random.Next()).Take(_random.Next(1, 6)).Select((product, at) => Line(at + 1, _random.Next(4) == 0 ? 7 : product, _random.Next(1, 50)))];

    private static OrderLine Line(int number, int product, int quantity) => new(number, $"P-{product:000}", null, null, null, Amount(quantity), PriceOf(product));

    private static OrderLine Renamed(OrderLine line, int naming) => line.Sku is null ? line : naming switch
    {
        0 => line,
        1 => line with { BuyerSku = "B" + line.Sku, Gtin = Gtin(line.Sku) },
        _ => line with { Sku = null, Gtin = Gtin(line.Sku) },
    };

    private static string Gtin(string sku) => Checked("400638000" + sku[2..]);

    private static Quantity Amount(int value) => UnitOfMeasure.TryCreate("C62", out var unit, out _) && Quantity.TryCreate(value, unit, out var quantity, out _) ? quantity : throw new ArgumentException($"{value}");

    private static UnitPrice PriceOf(int product) => UnitPrice.TryCreate(0.25m * (product + 1), out var price, out _) ? price : throw new ArgumentException($"{product}");

    private string Number(string channel) => string.Create(CultureInfo.InvariantCulture, $"{channel[0]}{++_number:00000}");
}
