using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>Makes profiles of orders. Each normalisation has its reason beside it.</summary>
public static class OrderProfiles
{
    /// <param name="order">An order that intake has given an id.</param>
    /// <param name="receivedAt">When the hub got it.</param>
    public static OrderProfile Of(Order order, DateTimeOffset receivedAt) => new()
    {
        OrderId = order.Id ?? throw new ArgumentException("an order without a hub id cannot be screened", nameof(order)),
        Channel = order.Channel,
        ExternalId = order.ExternalId,
        ReceivedAt = receivedAt,
        OrderedAt = order.OrderedAt,
        Customers = CustomersOf(order.Customer),
        Reference = order.CustomerReference?.Raw,
        NormalisedReference = order.CustomerReference?.Normalised,
        ReleaseNumber = order.ReleaseNumber,
        ShipTo = ShipToOf(order.ShipTo),
        RequestedDelivery = order.RequestedDelivery ?? CommonDelivery(order.Lines),
        Currency = order.Currency.Code,
        Value = order.Total?.Amount ?? order.LinesValue(),
        Lines = LinesOf(order.Lines),
    };

    private static string[] CustomersOf(Party customer) => [.. new[]
    {
        Key("c:", customer.Code), Key("g:", customer.Gln), Key("v:", customer.Vat),

        // The part before @ is case-sensitive by RFC 5321 §2.3.11 and by no mail server people use.
        customer.Email is { } mail ? "e:" + mail.ToUpperInvariant() : null,
    }.OfType<string>()];

    // Codes are typed and printed with blanks, dashes and in either case.
    private static string? Key(string kind, string? code)
    {
        if (code is null)
        {
            return null;
        }

        var kept = Codes.Fold(code);
        return kind + (kept.Length > 0 ? kept : code);
    }

    // A name of a place says nothing: one branch has three of them. Postal code and house number do.
    private static string? ShipToOf(Address? address) => address switch
    {
        null => null,
        { Code: { } code } => Key("c:", code),
        { Gln: { } gln } => Key("g:", gln),
        { Zip: { } zip } => Key("a:", zip + string.Concat((address.Street ?? string.Empty).Where(char.IsDigit))),
        { Street: { } street } => Key("a:", address.City + street),
        _ => null,
    };

    // An order that asks the same day on every line asks that day.
    private static DateOnly? CommonDelivery(IReadOnlyList<OrderLine> lines)
    {
        var days = lines.Select(static line => line.RequestedDelivery).Distinct().Take(2).ToArray();
        return days.Length == 1 ? days[0] : null;
    }

    // Lines of one product are added up: a resend may split or merge them.
    private static ProfileLine[] LinesOf(IReadOnlyList<OrderLine> lines) => [.. lines
        .Select(static line =>
        {
            var products = new[] { Key("s:", line.Sku), Key("g:", line.Gtin), Key("b:", line.BuyerSku) }.OfType<string>().ToArray();
            var (quantity, unit) = BaseUnits.Convert(line.Quantity.Value, line.Quantity.Unit.Code);
            return new ProfileLine(products, quantity, unit, line.UnitPrice is { } price ? line.Quantity.Value * price.Amount : null);
        })
        .GroupBy(static line => (line.Products[0], line.Unit))
        .Select(static same => same.First() with
        {
            Products = [.. same.SelectMany(static line => line.Products).Distinct()],
            Quantity = same.Sum(static line => line.Quantity),
            Value = same.All(static line => line.Value is not null) ? same.Sum(static line => line.Value) : null,
        })];
}
