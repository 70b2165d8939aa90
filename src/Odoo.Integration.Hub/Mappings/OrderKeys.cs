using Odoo.Integration.Orders;
using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Hub.Mappings;

/// <summary>By which keys an order names its customer and its products, the one first that the Odoo writer looks for.</summary>
internal static class OrderKeys
{
    public static MappedKey? OfCustomer(Party party) => party switch
    {
        { Code: { } code } => new MappedKey("customer", string.Empty, code),
        { Vat: { } vat } => new MappedKey("customer-vat", string.Empty, vat),
        { Email: { } mail } => new MappedKey("customer-email", string.Empty, mail),
        { Gln: { } gln } => new MappedKey("customer-gln", string.Empty, gln),
        _ => null,
    };

    // A buyer's own number means something with that buyer alone.
    public static MappedKey? OfProduct(Party customer, OrderLine line) => line switch
    {
        { Sku: { } sku } => new MappedKey("product", string.Empty, sku),
        { Gtin: { } gtin } => new MappedKey("gtin", string.Empty, gtin),
        { BuyerSku: { } number } => new MappedKey("buyer-product", OfCustomer(customer)?.Key ?? string.Empty, number),
        _ => null,
    };

    /// <summary>Every key of an order.</summary>
    public static IEnumerable<MappedKey> Of(Order order) => order.Lines.Select(line => OfProduct(order.Customer, line)).Prepend(OfCustomer(order.Customer)).OfType<MappedKey>();
}
