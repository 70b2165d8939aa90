namespace Odoo.Integration.Channels.Ecommerce;

/// <summary>What every shop's orders leave open: <c>Channels:NAME:Profile</c>.</summary>
public abstract class ShopProfile
{
    /// <summary>
    /// What the order's external id is: <c>number</c> (default), which people know and search for, or <c>id</c>, the shop system's own. Take <c>id</c> where several
    /// shops send into one channel, or where a plug-in numbers orders after they are placed.
    /// </summary>
    public string ExternalId { get; set; } = "number";

    /// <summary>Code of the customer of orders without an e-mail address; none by default, and then such an order is refused.</summary>
    public string? Customer { get; set; }

    /// <summary>Code of the customer that stands for guests, who have no account in the shop; none by default: their e-mail says who they are.</summary>
    public string? GuestCustomer { get; set; }

    /// <summary>Name of the order's own field (note attribute, meta data) that holds the buyer's purchase order number.</summary>
    public string? ReferenceField { get; set; }

    /// <summary>Unit of all quantities, a code of UN/ECE Recommendation 20: shops count pieces. Default: C62.</summary>
    public string Uom { get; set; } = "C62";

    /// <summary>
    /// Whether a net unit price that has more than six places is rounded to six, where the line's value stays the same in the currency's own places; else it is refused.
    /// Default: false. Shops that show prices with tax need it: 29.99 for three is 9.996667 a piece.
    /// </summary>
    public bool RoundUnitPrices { get; set; }

    /// <summary>Whether an order is refused whose lines do not come to the total that the shop states: something it charges would be lost. Default: true.</summary>
    public bool CheckTotal { get; set; } = true;

    /// <summary>The products that stand for shipping, discounts and the like.</summary>
    public ShopSkus Skus { get; set; } = new();

    internal bool ById => ExternalId == "id";
}
