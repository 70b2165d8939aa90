using System.Globalization;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce;

/// <summary>Collects the lines of one order of a shop: goods at net prices, charges under the SKUs of the profile.</summary>
/// <param name="profile">The profile.</param>
/// <param name="place">The order.</param>
/// <param name="intent">Its intent: in a change, a line may come to nothing.</param>
/// <param name="currency">Its currency.</param>
/// <param name="fields">Where an item's own fields stand, for problems.</param>
internal sealed class ShopOrder(ShopProfile profile, JsonPlace place, OrderIntent intent, Currency currency, ShopLineFields fields)
{
    /// <summary>Charges are numbered from here up, ten thousand for each kind: no shop's own number of a line comes near.</summary>
    private const int FirstCharge = 999_000_001;

    private const int ChargesOfOneKind = 10_000;

    private const decimal LeastQuantity = 0.000001m;

    private readonly List<OrderLine> _goods = [];
    private readonly List<OrderLine> _charged = [];
    private readonly int[] _charges = new int[Enum.GetValues<ShopCharge>().Length];

    /// <summary>The goods in the shop's sequence, and behind them what is charged beside them.</summary>
    public IReadOnlyList<OrderLine> Lines => [.. _goods, .. _charged];

    public Currency Currency => currency;

    public OrderIntent Intent => intent;

    /// <summary>A product's line. Without a SKU it stands under the profile's, or is refused.</summary>
    public void Add(JsonPlace line, int number, string? sku, string? description, decimal quantity, decimal? netUnitPrice, ShopCharge withoutSku = ShopCharge.Item)
    {
        if (quantity == 0 && intent != OrderIntent.Change)
        {
            // Taken out again before the order was sent: nothing of it is ordered.
            return;
        }

        sku ??= profile.Skus.For(withoutSku);
        if (sku is null)
        {
            line[fields.Sku].Refuse(
                $"the item {Flaw.Quote(description)} has no SKU", $"give the product one in the shop, or name the product that stands for such items under Skus:{withoutSku} in the channel's profile");
        }

        if (number is < 1 or >= FirstCharge)
        {
            line.Refuse($"{number} is no number of a line", "have the shop's items numbered from 1 to 999,000,000");
            return;
        }

        var amount = Quantity(line[fields.Quantity], quantity);
        if (amount is { } valid)
        {
            _goods.Add(new OrderLine(number, sku, null, null, description, valid, netUnitPrice is { } price ? Price(line[fields.Price], price) : null));
        }
    }

    /// <summary>What is charged, or for a discount given, beside the goods: quantity one at this net amount. Nothing for zero.</summary>
    public void Charge(JsonPlace at, ShopCharge charge, decimal net, string? description)
    {
        if (net == 0)
        {
            return;
        }

        if (profile.Skus.For(charge) is not { } sku)
        {
            at.Refuse(string.Create(CultureInfo.InvariantCulture, $"{Named(charge)} of {net} would be lost"), $"name the product that stands for it under Skus:{charge} in the channel's profile");
            return;
        }

        var number = FirstCharge + ((int)charge * ChargesOfOneKind) + _charges[(int)charge]++;
        if (_charges[(int)charge] > ChargesOfOneKind)
        {
            at.Refuse($"more than {ChargesOfOneKind} lines of {Named(charge)} are too many", "send the order in several");
            return;
        }

        if (Quantity(at, 1) is { } one && Price(at, net) is { } price)
        {
            _charged.Add(new OrderLine(number, sku, null, null, description, one, price));
        }
    }

    /// <summary>
    /// The net price of one piece of a line: its net value over its quantity, exact to six places. Where it is not: rounded if the profile says so and the line's value stays the same
    /// in the currency; else refused.
    /// </summary>
    public decimal? UnitPrice(JsonPlace at, decimal net, decimal quantity)
    {
        if (IsExact(net, quantity, out var price))
        {
            return price;
        }

        var places = currency.Places;
        if (profile.RoundUnitPrices && quantity > 0 && Math.Abs((price * quantity) - net) <= HalfUnit(places))
        {
            return price;
        }

        at.Refuse(
            string.Create(CultureInfo.InvariantCulture, $"{net} net for {quantity} is no price of at most {Decimals.MaxPlaces} decimal places"),
            "set RoundUnitPrices: true in the channel's profile to have it rounded where the line's value stays the same");
        return null;
    }

    /// <summary>Whether the value over the quantity is exact to six places; the price is that, or the nearest one. Of less than a millionth, no quantity, nothing is.</summary>
    public static bool IsExact(decimal net, decimal quantity, out decimal price)
    {
        price = quantity < LeastQuantity ? 0 : Math.Round(net / quantity, Decimals.MaxPlaces, MidpointRounding.AwayFromZero);
        return quantity >= LeastQuantity && price * quantity == net;
    }

    /// <summary>The total without tax; refused where the lines do not come to it, if the profile checks it.</summary>
    public Money? Total(JsonPlace at, decimal? stated)
    {
        if (stated is not { } total)
        {
            return null;
        }

        var sum = Sum();
        var tolerance = HalfUnit(currency.Places) * (2 + _goods.Count + _charged.Count);
        if (profile.CheckTotal && sum is { } lines && Math.Abs(lines - total) > tolerance)
        {
            at.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"the lines come to {Decimals.Trim(lines)}, the shop's total without tax is {Decimals.Trim(total)}: something it charges is not among them"),
                "look at the order in the shop, or set CheckTotal: false in the channel's profile");
        }

        // Shops keep more places than the currency has; the total is rounded as they show it.
        if (Money.TryCreate(Math.Round(total, currency.Places, MidpointRounding.AwayFromZero), currency, out var money, out var flaw))
        {
            return money;
        }

        at.Refuse(flaw);
        return null;
    }

    private static decimal HalfUnit(int places) => places switch { 0 => 0.5m, 2 => 0.005m, _ => 0.0005m };

    private static string Named(ShopCharge charge) => charge switch
    {
        ShopCharge.Shipping => "shipping",
        ShopCharge.Discount => "a discount",
        ShopCharge.Fee => "a fee",
        ShopCharge.Tip => "a tip",
        ShopCharge.Duty => "duty",
        ShopCharge.Wrapping => "gift wrapping",
        ShopCharge.GiftCard => "a gift card",
        _ => "an item",
    };

    // Each line is at most 10⁹ times 10⁹, and there are at most some ten thousands of them: it cannot overflow.
    private decimal? Sum() => _goods.Any(static line => line.UnitPrice is null) ? null : _goods.Concat(_charged).Sum(static line => line.Quantity.Value * line.UnitPrice!.Value.Amount);

    private Quantity? Quantity(JsonPlace at, decimal value)
    {
        UnitOfMeasure.TryCreate(profile.Uom, out var unit, out _);
        if (Orders.Values.Quantity.TryCreate(value, unit, out var quantity, out var flaw, intent is OrderIntent.Change))
        {
            return quantity;
        }

        at.Refuse(flaw);
        return null;
    }

    private static UnitPrice? Price(JsonPlace at, decimal amount)
    {
        if (Orders.Values.UnitPrice.TryCreate(amount, out var price, out var flaw))
        {
            return price;
        }

        at.Refuse(flaw);
        return null;
    }

    /// <summary>Refuses an order that has more lines than one can have.</summary>
    public void CheckCount()
    {
        if (_goods.Count + _charged.Count > Order.MaxLines)
        {
            place.Refuse($"{_goods.Count + _charged.Count} lines are too many", $"send at most {Order.MaxLines} in one order");
        }
    }
}
