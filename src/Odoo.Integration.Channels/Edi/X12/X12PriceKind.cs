namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Which price a basis of unit price code (data element 639) speaks of.</summary>
internal enum X12PriceKind
{
    /// <summary>What the buyer pays.</summary>
    Bought,

    /// <summary>What the goods are to be sold on for; what the buyer pays follows from it by a discount multiplier alone.</summary>
    Retail,

    /// <summary>To be advised, quoted or negotiated: the price list decides.</summary>
    Open,

    /// <summary>No charge.</summary>
    Free,
}
