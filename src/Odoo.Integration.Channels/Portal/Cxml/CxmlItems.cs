using System.Globalization;
using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal.Cxml;

/// <summary>Makes a line of each ItemOut. What is decided stands at <see cref="CxmlOrderFormat"/>.</summary>
internal sealed class CxmlItems(CxmlProfile profile, PortalOrder order)
{
    /// <summary>Shipping of the items together.</summary>
    public decimal Shipping { get; private set; }

    public void Take(XmlPart header, XmlPart item)
    {
        var type = header.Attribute("type");
        if (type == "delete")
        {
            return;
        }

        order.InChange = type == "update";
        CheckKind(header, item);
        var detail = item["ItemDetail"];
        var quantity = QuantityOf(item, detail);
        if (quantity is not { } amount)
        {
            return;
        }

        var scheduled = ScheduleOf(item, amount);
        Shipping += CxmlMoney.Of(item["Shipping"], order) ?? 0;
        var id = item["ItemID"];
        var words = detail["Description"].Text(Text.MaxLength) ?? detail["Description"]["ShortName"].Text(Text.MaxLength);
        order.Add(
            new PortalLine(
                item.Place(), item.Attribute("lineNumber"), id["SupplierPartID"].Text(), id["BuyerPartID"].Text(), detail["ItemDetailIndustry"]["ItemDetailRetail"]["EANID"].Text(), words, amount, null,
                item.DayOf("requestedDeliveryDate") ?? scheduled),
            PriceOf(detail, amount), 0, 0);
    }

    private static void CheckKind(XmlPart header, XmlPart item)
    {
        if (item["BlanketItemDetail"].Exists)
        {
            item["BlanketItemDetail"].Refuse("this is a line of a blanket order", "send its releases");
        }

        if (item.Attribute("isReturn") == "yes")
        {
            item.Refuse("this line is a return", "enter the return in Odoo");
        }

        if (item.Attribute("itemType") == "composite" || item.Attribute("parentLineNumber") is not null)
        {
            item.Refuse("this line is of a composite item, whose price stands elsewhere", "have each product as a line of its own");
        }

        if (item.Attribute("requiresServiceEntry") == "yes" || item["SpendDetail"].Exists)
        {
            item.Refuse("this line orders a service by what is spent, not a product", "enter it in Odoo");
        }

        var (own, whole) = (item["ShipTo"]["Address"], header["ShipTo"]["Address"]);
        if (own.Exists && (own.Attribute("addressID") is not { } id ? whole.Exists && own["PostalAddress"]["Street"].Text(Text.MaxLength) != whole["PostalAddress"]["Street"].Text(Text.MaxLength) : id != whole.Attribute("addressID")))
        {
            own.Refuse("the line goes to a place of its own", "have an order for each place");
        }
    }

    private Quantity? QuantityOf(XmlPart item, XmlPart detail)
    {
        var value = item.DecimalOf("quantity");
        if (value is null && item.Attribute("quantity") is null)
        {
            item.Refuse("the quantity is missing", "send it");
        }

        if (order.Unit(detail["UnitOfMeasure"], detail["UnitOfMeasure"].Text()) is not { } unit || value is not { } number)
        {
            return null;
        }

        if (Quantity.TryCreate(number, unit, out var quantity, out var flaw, order.InChange))
        {
            return quantity;
        }

        item.Refuse(flaw);
        return null;
    }

    private decimal? PriceOf(XmlPart detail, Quantity quantity)
    {
        var basis = detail["PriceBasisQuantity"];
        if (CxmlMoney.Of(detail["UnitPrice"], order) is not { } amount || !basis.Exists)
        {
            return CxmlMoney.Of(detail["UnitPrice"], order);
        }

        var units = basis.DecimalOf("quantity") ?? 1;
        if (units is < 0.000001m or > Quantity.Max)
        {
            basis.Refuse(string.Create(CultureInfo.InvariantCulture, $"a price for {units} units is none"), "send how many units the price is for");
            return null;
        }

        var sameUnit = basis["UnitOfMeasure"].Text() is not { } word || order.Unit(basis["UnitOfMeasure"], word) == quantity.Unit;
        if (!sameUnit || (basis.DecimalOf("conversionFactor") ?? 1) != 1)
        {
            basis.Refuse("the price is for another unit than the quantity's", "have both in one unit");
            return null;
        }

        var price = decimal.Round(amount / units, Decimals.MaxPlaces);
        if (price * units == amount)
        {
            return price;
        }

        basis.Refuse(string.Create(CultureInfo.InvariantCulture, $"{amount} for {units} is no price of at most {Decimals.MaxPlaces} decimal places"), "send the price for another number of units");
        return null;
    }

    private static DateOnly? ScheduleOf(XmlPart item, Quantity quantity)
    {
        var schedules = item.All("ScheduleLine").ToArray();
        if (schedules.Length == 0)
        {
            return null;
        }

        if (schedules.Length > 1 || (schedules[0].DecimalOf("quantity") ?? quantity.Value) != quantity.Value)
        {
            schedules[^1].Refuse("the line is scheduled in several parts", "have each part as a line of its own");
        }

        return schedules[0].DayOf("requestedDeliveryDate");
    }

    /// <summary>The charges of the order as a whole: what modifies its total, and shipping.</summary>
    public void TakeHeader(XmlPart header)
    {
        foreach (var modification in header["Total"]["Modifications"].All("Modification"))
        {
            var (deduction, cost) = (modification["AdditionalDeduction"], modification["AdditionalCost"]);
            var words = modification["ModificationDetail"]["Description"].Text(Text.MaxLength) ?? modification["ModificationDetail"].Attribute("name");
            if (deduction.Exists)
            {
                Modify(deduction, CxmlMoney.Of(deduction["DeductionAmount"], order), order.Allow, words);
            }
            else if (cost.Exists)
            {
                Modify(cost, CxmlMoney.Of(cost, order), order.Charge, words);
            }
        }

        var shipping = CxmlMoney.Of(header["Shipping"], order) ?? 0;
        if (shipping != 0 && Shipping != 0)
        {
            header["Shipping"].Refuse("shipping stands both for the order and for its lines", "have it once");
        }
        else
        {
            order.Ship(header["Shipping"], shipping + Shipping, header["Shipping"]["Description"].Text(Text.MaxLength), profile.ShippingSku);
        }
    }

    private static void Modify(XmlPart at, decimal? amount, Action<XmlPart, decimal, string?> take, string? words)
    {
        if (amount is { } value)
        {
            take(at, value, words);
        }
        else
        {
            at.Refuse("the modification of the total has no amount", "send it, not a percentage alone");
        }
    }
}
