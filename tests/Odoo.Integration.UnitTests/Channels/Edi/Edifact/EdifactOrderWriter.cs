using System.Globalization;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

/// <summary>Writes a canonical order as the ORDERS or ORDCHG message that a partner would send for it, in syntax 3.</summary>
internal static class EdifactOrderWriter
{
    public static string[] Write(Order order)
    {
        var isChange = order.Intent == OrderIntent.Change;
        string[] segments = [
            $"BGM+{(isChange ? "230" : "220")}+{Release(order.ExternalId)}{(order.Revision > 0 ? $":{order.Revision}" : string.Empty)}+{Function(order.Intent)}",
            .. When(order.OrderedAt, static at => $"DTM+137:{at.UtcDateTime:yyyyMMddHHmmss}:204"), .. When(order.RequestedDelivery, static day => $"DTM+2:{day:yyyyMMdd}:102"),
            .. When(order.CustomerReference, static reference => $"RFF+ON:{Release(reference.Raw)}"),
            .. Customer(order.Customer), .. Place("DP", order.ShipTo), .. Place("IV", order.BillTo), $"CUX+2:{order.Currency.Code}:9",
            .. order.Lines.SelectMany(line => Line(line, isChange)), "UNS+S", $"CNT+2:{order.Lines.Count}", .. When(order.Total, static total => $"MOA+125:{Number(total.Amount)}"),
        ];
        return EdifactText.Of(isChange ? "ORDCHG" : "ORDERS", "1", segments);
    }

    private static string Function(OrderIntent intent) => intent switch
    {
        OrderIntent.Change => "4",
        OrderIntent.Cancel => "1",
        _ => "9",
    };

    private static IEnumerable<string> Customer(Party party) =>
    [
        $"NAD+BY+{(party.Gln is null ? $"{Release(party.Code)}::91" : $"{party.Gln}::9")}{(party.Name is null ? string.Empty : $"++{Release(party.Name)}")}",
        .. When(party.Vat, static vat => $"RFF+VA:{Release(vat)}"), .. party.Gln is null ? [] : When(party.Code, static code => $"RFF+IT:{Release(code)}"),
        .. When(party.Email, static mail => $"CTA+OC'COM+{Release(mail)}:EM".Split('\'')).SelectMany(static both => both),
    ];

    private static IEnumerable<string> Place(string role, Address? place) => place is null ? [] :
    [
        $"NAD+{role}+{(place.Gln is null ? $"{Release(place.Code)}::92" : $"{place.Gln}::9")}++{Release(place.Name)}+{Release(place.Street)}+{Release(place.City)}++{Release(place.Zip)}+{place.Country}",
    ];

    private static IEnumerable<string> Line(OrderLine line, bool isChange) =>
    [
        $"LIN+{line.Number}+{(isChange ? line.Quantity.Value == 0 ? "2" : "3" : string.Empty)}{(line.Gtin is null ? string.Empty : $"+{line.Gtin}:SRV")}",
        .. When(line.Sku, static sku => $"PIA+5+{Release(sku)}:SA"), .. When(line.BuyerSku, static sku => $"PIA+1+{Release(sku)}:IN"),
        .. When(line.Description, static text => $"IMD+F++:::{Release(text)}"), $"QTY+21:{Number(line.Quantity.Value)}:{line.Quantity.Unit.Code}",
        .. When(line.RequestedDelivery, static day => $"DTM+2:{day:yyyyMMdd}:102"), .. When(line.UnitPrice, static price => $"PRI+AAA:{Number(price.Amount)}"),
    ];

    private static IEnumerable<string> When<T>(T? value, Func<T, string> write)
        where T : class => value is null ? [] : [write(value)];

    private static IEnumerable<string[]> When(string? value, Func<string, string[]> write) => value is null ? [] : [write(value)];

    private static IEnumerable<string> When<T>(T? value, Func<T, string> write)
        where T : struct => value is { } there ? [write(there)] : [];

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Release(string? text) => string.Concat((text ?? string.Empty).Select(static letter => letter is '\'' or '+' or ':' or '?' ? $"?{letter}" : letter.ToString()));
}
