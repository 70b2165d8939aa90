using System.Globalization;
using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal.Ubl;

/// <summary>Makes a line of each OrderLine. What is decided stands at <see cref="UblOrderFormat"/>.</summary>
internal sealed class UblLines(UblProfile profile, PortalOrder order)
{
    private static readonly string[] GtinSchemes = ["0160", "GTIN", "EAN", "0088"];

    public void Take(XmlPart orderLine)
    {
        var item = orderLine["LineItem"];
        if (!item.Exists)
        {
            orderLine.Refuse("the line has no LineItem", "send it as UBL has it");
            return;
        }

        var status = item["LineStatusCode"].Text();
        if (order.InChange && status == "4")
        {
            return;
        }

        if (QuantityOf(item, order.InChange && status == "2") is not { } quantity)
        {
            return;
        }

        CheckPlace(item);
        var (price, gross) = PriceOf(item, quantity);
        if (price is null && item["Price"]["PriceAmount"].Exists)
        {
            return;
        }

        var (allowance, charge) = Allowances(item);
        CheckAmount(item, gross, allowance, charge);
        var product = item["Item"];
        order.Add(
            new PortalLine(
                item.Place(), item["ID"].Text(), product["SellersItemIdentification"]["ID"].Text(), product["BuyersItemIdentification"]["ID"].Text(), GtinOf(product),
                product["Name"].Text(Text.MaxLength) ?? product["Description"].Text(Text.MaxLength), quantity, null, UblDates.Requested(item["Delivery"])),
            price, allowance, charge);
    }

    /// <summary>The sums of the allowances and of the charges that stand beside each other.</summary>
    public (decimal Allowance, decimal Charge) Allowances(XmlPart parent)
    {
        var (allowance, charge) = (0m, 0m);
        foreach (var part in parent.All("AllowanceCharge"))
        {
            order.Use(part["Amount"], part["Amount"].Attribute("currencyID"));
            if (part["Amount"].Amount() is not { } amount)
            {
                part["Amount"].Refuse("the amount of the allowance or charge is missing", "send it, not a percentage alone");
            }
            else if (UblDates.Flag(part["ChargeIndicator"]) is not { } isCharge)
            {
                part["ChargeIndicator"].Refuse("nothing says whether this is a charge or an allowance", "send true or false");
            }
            else
            {
                (allowance, charge) = isCharge ? (allowance, charge + amount) : (allowance + amount, charge);
            }
        }

        return (allowance, charge);
    }

    private Quantity? QuantityOf(XmlPart item, bool deleted)
    {
        var part = item["Quantity"];
        var value = deleted ? 0 : part.Decimal();
        if (value is null && !part.Exists)
        {
            part.Refuse("the quantity is missing", "send it");
        }

        if (order.Unit(part, part.Attribute("unitCode")) is not { } unit || value is not { } number)
        {
            return null;
        }

        if (Quantity.TryCreate(number, unit, out var quantity, out var flaw, order.InChange))
        {
            return quantity;
        }

        part.Refuse(flaw);
        return null;
    }

    /// <summary>The price of one unit, and what the quantity comes to with it; nulls where the line names none.</summary>
    private (decimal? Price, decimal? Gross) PriceOf(XmlPart item, Quantity quantity)
    {
        var part = item["Price"]["PriceAmount"];
        order.Use(part, part.Attribute("currencyID"));
        if (part.Amount() is not { } amount)
        {
            return (null, null);
        }

        var basis = item["Price"]["BaseQuantity"];
        var units = basis.Exists ? basis.Decimal() ?? 0 : 1;
        if (units is < 0.000001m or > Quantity.Max)
        {
            basis.Refuse(string.Create(CultureInfo.InvariantCulture, $"a price for {units} units is none"), "send how many units the price is for");
            return (null, null);
        }

        if (basis.Attribute("unitCode") is { } code && order.Unit(basis, code) is { } unit && unit != quantity.Unit)
        {
            basis.Refuse($"the price is for {unit.Code}, the quantity is in {quantity.Unit.Code}", "have both in one unit");
            return (null, null);
        }

        var price = decimal.Round(amount / units, Decimals.MaxPlaces);
        if (price * units != amount)
        {
            part.Refuse(string.Create(CultureInfo.InvariantCulture, $"{amount} for {units} is no price of at most {Decimals.MaxPlaces} decimal places"), "send the price for another number of units");
            return (null, null);
        }

        return (price, Math.Abs(price) > UnitPrice.Max ? null : price * quantity.Value);
    }

    // Line amounts are rounded to the currency by those who write them: one unit of it is let go.
    private void CheckAmount(XmlPart item, decimal? gross, decimal allowance, decimal charge)
    {
        var stated = item["LineExtensionAmount"];
        order.Use(stated, stated.Attribute("currencyID"));
        var unit = Currency.TryFind(order.CurrencyCode, out var currency) && currency.Places == 0 ? 1m : 0.01m;
        if (profile.CheckAmounts && gross + charge - allowance is { } value && stated.Amount() is { } amount && Math.Abs(value - amount) > unit)
        {
            stated.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"the line's amount is {amount}, quantity and price come to {Decimals.Trim(value)}"),
                "have the sender look at price and price base, or set CheckAmounts: false in the channel's profile");
        }
    }

    private static void CheckPlace(XmlPart item)
    {
        var deliveries = item.All("Delivery").ToArray();
        if (deliveries.Length > 1)
        {
            deliveries[1].Refuse("the line is to be delivered in several parts", "have each part as a line of its own");
        }

        if (deliveries is [var one, ..] && (one["DeliveryLocation"]["ID"].Exists || one["DeliveryLocation"]["Address"].Exists || one["DeliveryAddress"].Exists))
        {
            one.Refuse("the line goes to a place of its own", "have an order for each place");
        }
    }

    private static string? GtinOf(XmlPart product)
    {
        var id = product["StandardItemIdentification"]["ID"];
        var scheme = id.Attribute("schemeID");
        return scheme is null || GtinSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) ? id.Text() : null;
    }
}
