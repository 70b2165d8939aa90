namespace Odoo.Integration.Erp.Pricing;

/// <summary>What Odoo's price list says for a line.</summary>
internal abstract record ListedPrice
{
    private ListedPrice()
    {
    }

    /// <summary>A price.</summary>
    /// <param name="Price">For one of the line's unit, in the list's currency, without what is shown as a discount.</param>
    /// <param name="Source">Where it comes from, for people: the list and what the rule is for.</param>
    public sealed record Known(decimal Price, string Source) : ListedPrice;

    /// <summary>It cannot be worked out here.</summary>
    /// <param name="Why">For people, after "because".</param>
    public sealed record NotKnown(string Why) : ListedPrice;
}
