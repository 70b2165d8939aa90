using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>Where to and when an order is to be delivered.</summary>
internal static class Deliveries
{
    /// <summary>The names of a place, each with its kind before it. A name alone says nothing: one branch has three of them. Postal code and house number do.</summary>
    public static string[] PlacesOf(Address? address) => address is null ? [] : [.. new[]
    {
        Key("c:", address.Code), Key("g:", address.Gln),
        address.Zip is { } zip ? Key("a:", zip + string.Concat((address.Street ?? string.Empty).Where(char.IsDigit)))
            : address is { Street: { } street, City: { } city } ? Key("a:", city + string.Concat(street.Where(char.IsDigit))) : null,
    }.OfType<string>()];

    /// <summary>An order that asks the same day on every line asks that day.</summary>
    public static DateOnly? CommonDay(IReadOnlyList<OrderLine> lines)
    {
        var day = lines.Count > 0 ? lines[0].RequestedDelivery : null;
        foreach (var line in lines)
        {
            if (line.RequestedDelivery != day)
            {
                return null;
            }
        }

        return day;
    }

    private static string? Key(string kind, string? code) => code is null ? null : kind + (Codes.Fold(code) is { Length: > 0 } kept ? kept : code);
}
