namespace Odoo.Integration.Channels.Ecommerce;

/// <summary>
/// The manufacturer's products that stand for what a shop charges beside goods: <c>Channels:NAME:Profile:Skus</c>. An order with a charge whose product
/// is not named here is refused, so that none is lost.
/// </summary>
public sealed class ShopSkus
{
    /// <summary>For shipping.</summary>
    public string? Shipping { get; set; }

    /// <summary>For discounts that do not go into a unit price; their lines have a negative price.</summary>
    public string? Discount { get; set; }

    /// <summary>For fees: handling, payment by a certain means, environmental levies.</summary>
    public string? Fee { get; set; }

    /// <summary>For tips.</summary>
    public string? Tip { get; set; }

    /// <summary>For customs duties that the shop collects.</summary>
    public string? Duty { get; set; }

    /// <summary>For gift wrapping.</summary>
    public string? Wrapping { get; set; }

    /// <summary>For gift cards that are sold and have no SKU of their own.</summary>
    public string? GiftCard { get; set; }

    /// <summary>For items without a SKU, such as one that a clerk typed into the order; their words stay as the description.</summary>
    public string? Item { get; set; }

    internal string? For(ShopCharge charge) => charge switch
    {
        ShopCharge.Shipping => Shipping,
        ShopCharge.Discount => Discount,
        ShopCharge.Fee => Fee,
        ShopCharge.Tip => Tip,
        ShopCharge.Duty => Duty,
        ShopCharge.Wrapping => Wrapping,
        ShopCharge.GiftCard => GiftCard,
        _ => Item,
    };
}
