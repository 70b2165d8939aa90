using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal;

/// <summary>One line of an XML order as it was read, before it has a number that is its own.</summary>
/// <param name="At">Its element.</param>
/// <param name="Id">Its number as the sender wrote it; null for none.</param>
/// <param name="Sku">The manufacturer's product number.</param>
/// <param name="BuyerSku">The buyer's.</param>
/// <param name="Gtin">The GTIN.</param>
/// <param name="Description">In words.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Price">Net price of one unit; null where the price list decides.</param>
/// <param name="Day">The day asked for.</param>
internal sealed record PortalLine(
    XmlPart At, string? Id, string? Sku, string? BuyerSku, string? Gtin, string? Description, Quantity Quantity, UnitPrice? Price, DateOnly? Day);
