namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>One product of an order, its lines added up. Products are known by 64-bit hashes of their folded numbers; 0 is "not named so".</summary>
/// <param name="Product">What the line is counted under: the SKU, else the GTIN, else the buyer's number.</param>
/// <param name="Gtin">Its GTIN.</param>
/// <param name="BuyerSku">The customer's own number for it.</param>
/// <param name="Quantity">In the base unit.</param>
/// <param name="Unit">The base unit's code: quantities of different units are not compared.</param>
/// <param name="Value">Quantity times price; null where no price was sent.</param>
public readonly record struct ProfileLine(long Product, long Gtin, long BuyerSku, decimal Quantity, string Unit, decimal? Value)
{
    /// <summary>Whether it is named by the manufacturer's number, which every channel shares.</summary>
    public bool HasSku => Product != 0 && Product != Gtin && Product != BuyerSku;
}
