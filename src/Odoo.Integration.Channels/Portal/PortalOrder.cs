using System.Globalization;
using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal;

/// <summary>Collects the lines of one XML order: quantities, net prices, and charges and allowances under the SKUs of the profile.</summary>
internal sealed class PortalOrder(PortalProfile profile)
{
    /// <summary>Charges and allowances are numbered from here up; no sender's own number comes near.</summary>
    private const int FirstCharge = 999_000_001;

    // Packages that senders write as Recommendation 21 has them, where Recommendation 20 puts an X before.
    private static readonly HashSet<string> Packages = new(StringComparer.Ordinal) { "BX", "CT", "CS", "PK", "BG", "RO", "DR", "BO", "PX", "PA" };

    private readonly List<PortalLine> _goods = [];
    private readonly List<OrderLine> _charged = [];

    /// <summary>The currency that amounts were in so far, and where it was met first.</summary>
    private string? _currency;

    /// <summary>In a change a line may come to nothing.</summary>
    public bool InChange { get; set; }

    /// <summary>The code of the currency of every amount read so far; null for none.</summary>
    public string? CurrencyCode => _currency;

    /// <summary>Notes in which currency an amount is. An order has one.</summary>
    public void Use(XmlPart amount, string? currency)
    {
        if (currency is null)
        {
            return;
        }

        _currency ??= currency;
        if (_currency != currency)
        {
            amount.Refuse($"the currency is {Flaw.Quote(currency)} here and {Flaw.Quote(_currency)} elsewhere", "send the order in one currency");
        }
    }

    public UnitOfMeasure? Unit(XmlPart at, string? word)
    {
        if ((word ?? profile.Uom) is not { } code)
        {
            at.Refuse("the unit is missing", "send one of UN/ECE Recommendation 20, or set Uom in the channel's profile");
            return null;
        }

        code = profile.Units.GetValueOrDefault(code) ?? (Packages.Contains(code) ? "X" + code : code);
        if (UnitOfMeasure.TryCreate(code, out var unit, out var flaw))
        {
            return unit;
        }

        at.Refuse(flaw with { Remedy = flaw.Remedy + ", or map it under Units in the channel's profile" });
        return null;
    }

    /// <summary>Takes a line. An allowance goes into its price where that is exact to six places; else, and without a price, it stands for itself.</summary>
    public void Add(PortalLine line, decimal? unitPrice, decimal allowance, decimal charge)
    {
        if (_goods.Count == Order.MaxLines)
        {
            line.At.Refuse($"more than {Order.MaxLines} lines", "send the order in several");
            return;
        }

        var quantity = line.Quantity.Value;
        if (quantity == 0)
        {
            (allowance, charge) = (0, 0);
        }

        var price = unitPrice;
        if (allowance != 0 && price is { } gross && decimal.Round(gross - (allowance / quantity), Decimals.MaxPlaces) is var net && net * quantity == (gross * quantity) - allowance)
        {
            price = net;
        }
        else
        {
            Allow(line.At, allowance, line.Description);
        }

        Charge(line.At, charge, line.Description);
        if (price is { } amount)
        {
            if (!UnitPrice.TryCreate(amount, out var created, out var flaw))
            {
                line.At.Refuse(flaw);
                return;
            }

            line = line with { Price = created };
        }

        _goods.Add(line);
    }

    public void Allow(XmlPart at, decimal amount, string? words) => Add(at, -amount, words, profile.AllowanceSku, "an allowance", nameof(PortalProfile.AllowanceSku));

    public void Charge(XmlPart at, decimal amount, string? words) => Add(at, amount, words, profile.ChargeSku, "a charge", nameof(PortalProfile.ChargeSku));

    /// <summary>What is charged for shipping, which a stated total may leave out.</summary>
    public decimal Shipped { get; private set; }

    public void Ship(XmlPart at, decimal amount, string? words, string? sku)
    {
        Shipped += amount;
        Add(at, amount, words, sku, "shipping", "ShippingSku");
    }

    /// <summary>The lines, under the sender's numbers where all are whole numbers and differ; else, but not in a change, by their place.</summary>
    public IReadOnlyList<OrderLine> Lines()
    {
        var numbers = _goods.Select(static line => int.TryParse(line.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < FirstCharge ? number : 0).ToArray();
        var own = !numbers.Contains(0) && numbers.Distinct().Count() == numbers.Length;
        if (!own && InChange)
        {
            foreach (var (line, number) in _goods.Zip(numbers).Where(static pair => pair.Second == 0))
            {
                line.At.Refuse(line.Id is null ? "the line has no number" : $"{Flaw.Quote(line.Id)} is no number of a line", "have lines numbered 1, 2, 3 …: a change names them by their numbers");
            }

            own = true;
        }

        return [.. _goods.Select((line, at) => new OrderLine(own ? numbers[at] : at + 1, line.Sku, line.BuyerSku, line.Gtin, line.Description, line.Quantity, line.Price, line.Day)), .. _charged];
    }

    /// <summary>Where the line at this place of <see cref="Lines"/> stands; null for a charge.</summary>
    public string? PositionOf(int at) => at < _goods.Count ? _goods[at].At.Position : null;

    /// <summary>Sum of all lines; null where one has no price.</summary>
    public decimal? Sum() => _goods.Any(static line => line.Price is null) ? null
        : _goods.Sum(static line => line.Quantity.Value * line.Price!.Value.Amount) + _charged.Sum(static line => line.UnitPrice!.Value.Amount);

    /// <summary>A stated total as money, refused where the lines do not come to it.</summary>
    public Money? Total(XmlPart at, decimal? stated, Currency currency)
    {
        if (stated is not { } total)
        {
            return null;
        }

        var tolerance = (currency.Places switch { 0 => 1m, 2 => 0.01m, _ => 0.001m }) * (1 + ((_goods.Count + _charged.Count) / 2m));
        if (profile.CheckAmounts && !InChange && Sum() is { } sum && Math.Abs(sum - total) > tolerance)
        {
            at.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"the lines come to {Decimals.Trim(decimal.Round(sum, 6))}, the stated total is {Decimals.Trim(total)}"),
                "have the sender look at prices and price bases, or set CheckAmounts: false in the channel's profile");
        }

        if (Money.TryCreate(decimal.Round(total, currency.Places, MidpointRounding.AwayFromZero), currency, out var money, out var flaw))
        {
            return money;
        }

        at.Refuse(flaw);
        return null;
    }

    private void Add(XmlPart at, decimal amount, string? words, string? sku, string what, string key)
    {
        if (amount == 0)
        {
            return;
        }

        if (sku is null)
        {
            at.Refuse(string.Create(CultureInfo.InvariantCulture, $"{what} of {Math.Abs(amount)} would be lost"), $"name the product that stands for it under {key} in the channel's profile");
        }
        else if (!UnitPrice.TryCreate(amount, out var price, out var flaw))
        {
            at.Refuse(flaw);
        }
        else if (_charged.Count == Order.MaxLines)
        {
            at.Refuse($"more than {Order.MaxLines} charges and allowances", "send the order in several");
        }
        else
        {
            Quantity.TryCreate(1, UnitOfMeasure.One, out var one, out _);
            _charged.Add(new OrderLine(FirstCharge + _charged.Count, sku, null, null, words, one, price));
        }
    }
}
