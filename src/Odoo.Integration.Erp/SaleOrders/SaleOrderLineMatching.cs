using System.Globalization;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>Puts the lines of an order together with products and units, and looks ahead at what Odoo would round.</summary>
internal static class SaleOrderLineMatching
{
    private const int MostNamed = 5;
    private const string UnknownProduct = "unknown-product";

    public static (IReadOnlyList<SaleOrderDraftLine>? Lines, SaleOrderResult.Held? Instead) Match(SaleOrderWish wish, Catalogue catalogue, OdooOptions options)
    {
        var order = wish.Order;
        if (wish.Terms.Prices != PriceSource.Odoo && order.Lines.Any(static line => line.UnitPrice is null) && order.Lines.Any(static line => line.UnitPrice is not null))
        {
            return (null, new SaleOrderResult.Held("prices-missing", "some lines have a price and some have none; one call to Odoo takes all or none, so ask the sender"));
        }

        var lines = new List<SaleOrderDraftLine>(order.Lines.Count);
        var faults = new List<(string Code, string Words)>();
        var lacking = new List<int>();
        foreach (var line in order.Lines)
        {
            var (product, noProduct) = FindProduct(line, wish.Terms.CompanyId, catalogue);
            var (unit, noUnit) = product is null ? (null, null) : FindUnit(line, product, catalogue.Settings, options);
            if ((noProduct ?? noUnit) is { } fault)
            {
                faults.Add(fault);
                if (fault.Code == UnknownProduct)
                {
                    lacking.Add(line.Number);
                }

                continue;
            }

            lines.Add(new SaleOrderDraftLine(line, product!, unit!));
        }

        faults.AddRange(lines.Select(line => Rounded(line.Line, wish.Accepted, catalogue.Settings)).OfType<(string, string)>());
        return faults.Count == 0 ? (lines, null) : (null, InOne(faults, lacking));
    }

    private static (OdooProduct? Product, (string Code, string Words)? Instead) FindProduct(OrderLine line, long? company, Catalogue catalogue)
    {
        if (MasterDataReader.KeyOf(line) is not { } key)
        {
            return (null, (UnknownProduct, $"line {line.Number} names its product by the customer's own number {line.BuyerSku} alone; say which product it is, or map it at the sender's"));
        }

        var all = catalogue.Products[key].ToArray();
        var active = Array.FindAll(all, static product => product.IsActive);
        var ours = Array.FindAll(active, product => product.CompanyId is null || company is null || product.CompanyId == company);
        return ours switch
        {
            [{ IsSold: true } one] => (one, null),
            [_] => (null, ("product-not-sold", $"{key.Key} (line {line.Number}) is not for sale in Odoo; tick Can be Sold, then release the order")),
            [] when active.Length > 0 => (null, ("product-of-another-company", $"{key.Key} (line {line.Number}) belongs to another company in Odoo; share it, then release the order")),
            [] when all.Length > 0 => (null, ("archived-product", $"{key.Key} (line {line.Number}) is archived in Odoo; take it back or ask the customer for another, then release the order")),
            [] => (null, (UnknownProduct, $"Odoo has no product {key.Key} (line {line.Number}){SaleOrderMatching.NearTo(key, catalogue)}; add it, then release the order; or say here which product is meant")),
            _ => (null, ("ambiguous-product", $"{ours.Length} products in Odoo have {key.Key} (line {line.Number}); leave it to one, then release the order")),
        };
    }

    private static (OdooUnit? Unit, (string Code, string Words)? Instead) FindUnit(OrderLine line, OdooProduct product, OdooSettings settings, OdooOptions options)
    {
        if (OdooUnits.ExternalIdOf(line.Quantity.Unit.Code, options) is not { } name || !settings.Units.TryGetValue(name, out var unit))
        {
            return (null, ("unknown-unit", $"unit {line.Quantity.Unit} of line {line.Number} has no counterpart in Odoo; map it under Odoo:Units, then release the order"));
        }

        return settings.UnitsById.TryGetValue(product.UnitId, out var own) && own.KindId != unit.KindId
            ? (null, ("unit-differs", $"line {line.Number} orders {product.DefaultCode ?? product.Name} in {unit.Name}, Odoo keeps it in {own.Name}; correct one of them, then release the order"))
            : (unit, null);
    }

    // A quantity that Odoo would round is another order than the customer's; a price that it would round is only told.
    private static (string Code, string Words)? Rounded(OrderLine line, IReadOnlyCollection<string> accepted, OdooSettings settings) =>
        settings.QuantityDigits is { } digits && decimal.Round(line.Quantity.Value, digits, MidpointRounding.AwayFromZero) is var kept && kept != line.Quantity.Value && !accepted.Contains("quantity-rounded")
            ? ("quantity-rounded", string.Create(
                CultureInfo.InvariantCulture,
                $"line {line.Number} orders {line.Quantity.Value:0.######}; Odoo keeps {digits} decimal places and would make it {kept:0.######}; raise the digits of Product Unit of Measure there, or release the order as it is"))
            : null;

    private static SaleOrderResult.Held InOne(List<(string Code, string Words)> faults, List<int> lacking)
    {
        var words = string.Join("; ", faults.Take(MostNamed).Select(static fault => fault.Words));
        return new SaleOrderResult.Held(faults[0].Code, faults.Count > MostNamed ? $"{words}; and {faults.Count - MostNamed} lines more" : words) { LacksProductsOf = lacking };
    }
}
