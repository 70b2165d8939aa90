using System.Globalization;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Edi.X12;

/// <summary>Writes canonical orders as the segments of an 850.</summary>
internal static class X12Writer
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["C62"] = "EA", ["DZN"] = "DZ", ["LBR"] = "LB", ["KGM"] = "KG", ["XCS"] = "CA", ["MTR"] = "MR", ["FOT"] = "FT", ["XPX"] = "PL",
    };

    /// <param name="order">Prices are net; what X12 cannot say is not written.</param>
    /// <param name="stores">More than 0: each line goes to so many stores, each of which gets the line's quantity.</param>
    public static IEnumerable<string> Segments(Order order, int stores = 0)
    {
        yield return $"BEG*00*{(order.ReleaseNumber is null ? "SA" : "RL")}*{order.CustomerReference!.Raw}*{order.ReleaseNumber}*{Day(DateOnly.FromDateTime(order.OrderedAt!.Value.UtcDateTime))}";
        yield return $"CUR*BY*{order.Currency.Code}";
        if (order.RequestedDelivery is { } day)
        {
            yield return $"DTM*002*{Day(day)}";
        }

        yield return $"N1*BY*{order.Customer.Name}*92*{order.Customer.Code}";
        foreach (var segment in Place("ST", order.ShipTo).Concat(Place("BT", order.BillTo)).Concat(order.Lines.SelectMany(line => Line(line, stores))))
        {
            yield return segment;
        }

        yield return $"CTT*{order.Lines.Count}*{Number(order.Lines.Sum(line => line.Quantity.Value * Math.Max(1, stores)))}";
    }

    private static IEnumerable<string> Place(string role, Address? place)
    {
        if (place is null)
        {
            yield break;
        }

        yield return place.Gln is { } gln ? $"N1*{role}*{place.Name}*UL*{gln}" : $"N1*{role}*{place.Name}*92*{place.Code}";
        if (place.Street is { } street)
        {
            yield return $"N3*{street}";
        }

        if (place.City is { } city)
        {
            yield return $"N4*{city}*OH*{place.Zip}*{place.Country}";
        }
    }

    private static IEnumerable<string> Line(OrderLine line, int stores)
    {
        var unit = Units[line.Quantity.Unit.Code];
        var gtin = line.Gtin?.Length switch { 8 => "EO", 12 => "UP", 13 => "EN", 14 => "UK", _ => null };
        yield return $"PO1*{line.Number}*{Number(line.Quantity.Value * Math.Max(1, stores))}*{unit}*{(line.UnitPrice is { } price ? Number(price.Amount) : string.Empty)}*"
            + (line.Sku is null ? string.Empty : $"*VN*{line.Sku}") + $"*BP*{line.BuyerSku}" + (gtin is null ? string.Empty : $"*{gtin}*{line.Gtin}");
        if (line.Description is { } text)
        {
            yield return $"PID*F****{text}";
        }

        if (line.RequestedDelivery is { } day)
        {
            yield return $"DTM*002*{Day(day)}";
        }

        for (var first = 1; first <= stores; first += 10)
        {
            yield return $"SDQ*{unit}*92*" + string.Join('*', Enumerable.Range(first, Math.Min(10, stores - first + 1)).Select(store => $"{store:D4}*{Number(line.Quantity.Value)}"));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
