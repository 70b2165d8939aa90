using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>What a whole corpus leaves out, whoever ordered.</summary>
internal static class Omissions
{
    public static Order Of(Order order, CorpusOptions options, Chance chance)
    {
        order = options.ReferencesMissing > 0 && chance.Happens(options.ReferencesMissing) ? order with { CustomerReference = null, ReleaseNumber = null } : order;
        order = options.WithoutDelivery ? order with { ShipTo = null, RequestedDelivery = null } : order;
        return options.WithoutPrices ? order with { Total = null, Lines = [.. order.Lines.Select(static line => line with { UnitPrice = null })] } : order;
    }
}
