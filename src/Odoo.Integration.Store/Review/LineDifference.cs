using System.Globalization;
using Odoo.Integration.Dedupe.Lines;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Review;

/// <summary>What an amendment changes in the order that it amends, a sentence a line: for the person who applies it in Odoo.</summary>
internal static class LineDifference
{
    public static IReadOnlyList<string> Of(Order amendment, Order original) =>
    [
        .. LineAlignment.Of(amendment, original).Where(static line => !line.IsSame).Select(static line => line switch
        {
            { Mine: { } added, Theirs: null } => $"add {Name(added)}: {Amount(added)}{At(added)}",
            { Mine: null, Theirs: { } removed } => $"take out {Name(removed)}: {Amount(removed)}",
            { SameQuantity: false } => $"{Name(line.Mine!)}: {Amount(line.Mine!)} instead of {Amount(line.Theirs!)}{(line.SamePrice ? string.Empty : At(line.Mine!))}",
            _ => $"{Name(line.Mine!)}:{At(line.Mine!)} instead of{At(line.Theirs!)}",
        }),
    ];

    private static string Name(OrderLine line) => line.Sku ?? line.Gtin ?? line.BuyerSku ?? "a product without number";

    private static string Amount(OrderLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Quantity.Value:0.######} {line.Quantity.Unit.Code}");

    private static string At(OrderLine line) => line.UnitPrice is { } price ? string.Create(CultureInfo.InvariantCulture, $" at {price.Amount:0.######}") : " without price";
}
