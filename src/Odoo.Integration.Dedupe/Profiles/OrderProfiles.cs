using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>Makes profiles of orders. Each normalisation has its reason beside it.</summary>
public static class OrderProfiles
{
    /// <summary>Longest GTIN: shorter ones are the same number with zeros before it (GS1 General Specifications 3.3.2).</summary>
    private const int GtinLength = 14;

    /// <param name="order">An order that intake has given an id.</param>
    /// <param name="receivedAt">When the hub got it.</param>
    public static OrderProfile Of(Order order, DateTimeOffset receivedAt)
    {
        var lines = LinesOf(order.Lines);
        return new OrderProfile
        {
            OrderId = order.Id ?? throw new ArgumentException("an order without a hub id cannot be screened", nameof(order)),
            Channel = order.Channel,
            ExternalId = order.ExternalId,
            Intent = order.Intent,
            ReceivedAt = receivedAt,
            OrderedAt = order.OrderedAt,
            Customers = CustomerNames.Of(order.Customer),
            CustomerHints = CustomerNames.HintsOf(order.Customer),
            Reference = order.CustomerReference?.Raw,
            NormalisedReference = order.CustomerReference?.Normalised,
            ReleaseNumber = order.ReleaseNumber is { } release ? ReleaseOf(release) : null,
            Places = Deliveries.PlacesOf(order.ShipTo),
            RequestedDelivery = order.RequestedDelivery ?? Deliveries.CommonDay(order.Lines),
            Currency = order.Currency.Code,
            Value = order.Total?.Amount ?? order.LinesValue(),
            Lines = lines,
            Basket = Baskets.Of(lines),
        };
    }

    /// <summary>The product a line names, as profiles have it; 0 for none.</summary>
    public static long ProductOf(OrderLine line) => Sku(line.Sku) is var sku and not 0 ? sku : Gtin(line.Gtin) is var gtin and not 0 ? gtin : Buyer(line.BuyerSku);

    /// <summary>All products that a line may mean, as profiles have them: two lines with one in common are of one product.</summary>
    public static IEnumerable<long> NamesOf(OrderLine line) => new[] { Sku(line.Sku), Gtin(line.Gtin), Buyer(line.BuyerSku) }.Where(static name => name != 0);

    private static ProfileLine[] LinesOf(IReadOnlyList<OrderLine> lines)
    {
        var made = new ProfileLine[lines.Count];
        for (var at = 0; at < made.Length; at++)
        {
            var line = lines[at];
            var (quantity, unit) = BaseUnits.Convert(line.Quantity.Value, line.Quantity.Unit.Code);
            made[at] = new ProfileLine(ProductOf(line), Gtin(line.Gtin), Buyer(line.BuyerSku), quantity, unit, line.UnitPrice is { } price ? line.Quantity.Value * price.Amount : null);
        }

        return Baskets.AddUp(made);
    }

    // Release 001 and release 1 are one: EDI pads numbers.
    private static string ReleaseOf(string release)
    {
        var kept = Codes.Fold(release).TrimStart('0');
        return kept.Length > 0 ? kept : release;
    }

    private static long Sku(string? sku) => Hash('s', sku, zeros: true);

    private static long Buyer(string? sku) => Hash('b', sku, zeros: true);

    private static long Gtin(string? gtin) => gtin is null ? 0 : StableHash.Of('g', gtin.PadLeft(GtinLength, '0'));

    // Numbers are typed and printed with blanks, dashes and in either case; and SAP prints numeric ones with zeros before them.
    private static long Hash(char kind, string? code, bool zeros)
    {
        if (code is null)
        {
            return 0;
        }

        var kept = Codes.Fold(code);
        var significant = zeros && kept.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? kept.AsSpan().TrimStart('0') : kept;
        return StableHash.Of(kind, significant.Length > 0 ? significant : code);
    }
}
