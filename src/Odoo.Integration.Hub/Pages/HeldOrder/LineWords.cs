using System.Globalization;
using Odoo.Integration.Dedupe.Lines;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>Lines in words.</summary>
public static class LineWords
{
    public static string NameOf(OrderLine line) => line.Sku ?? line.Gtin ?? line.BuyerSku ?? "a product without number";

    /// <summary>How much, in the base unit, and at what price of one: as the two orders are compared.</summary>
    public static string Compared(OrderLine line)
    {
        var (quantity, unit) = LineAlignment.InBaseUnit(line);
        return Words(quantity, unit, line.UnitPrice is { } price && quantity != 0 ? decimal.Round(price.Amount * line.Quantity.Value / quantity, 6) : null);
    }

    /// <summary>The same as it came.</summary>
    public static string Raw(OrderLine line) => string.Create(CultureInfo.InvariantCulture, $"line {line.Number}: {Words(line.Quantity.Value, line.Quantity.Unit.Code, line.UnitPrice?.Amount)}");

    /// <summary>The numbers and words that it names its product by, as it came.</summary>
    public static string Names(OrderLine line) => string.Join(" · ", new[]
    {
        line.Sku is null ? null : $"SKU {line.Sku}", line.BuyerSku is null ? null : $"buyer's {line.BuyerSku}", line.Gtin is null ? null : $"GTIN {line.Gtin}", line.Description,
    }.OfType<string>());

    /// <summary>What differs; null for nothing.</summary>
    public static string? Difference(AlignedLine line) => line switch
    {
        { IsSame: true } => null,
        { Theirs: null } => "only here",
        { Mine: null } => "only there",
        { SameQuantity: false, SamePrice: false } => "quantity and price differ",
        { SameQuantity: false } => "quantity differs",
        _ => "price differs",
    };

    private static string Words(decimal quantity, string unit, decimal? price) => $"{Figures.Number(quantity)} {unit}{(price is { } known ? $" at {Figures.Number(known)}" : ", no price")}";
}
