using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels.Ecommerce.WooCommerce;

/// <summary>WooCommerce's order, REST API version 3, as the webhooks order.created, order.updated and order.restored send it, bare or in an array.</summary>
/// <remarks>
/// <para><b>Intent</b> by status first: <c>cancelled</c> and <c>trash</c> are cancellations (of the whole order, without lines); <c>failed</c> and drafts are passed over, the payment is not decided; <c>refunded</c> is refused, a person decides
/// whether goods come back. Else order.created and no topic (a file) is a new order, the other topics a change. An update of the very second the order was placed in is that new order. order.deleted brings nothing but an id and is
/// refused. The greeting that a new webhook sends (<c>webhook_id=N</c>) is passed over.</para>
/// <para><b>Version</b>: 0 as placed, else the whole seconds from date_created_gmt to date_modified_gmt. <b>External id</b>: <c>number</c>; <c>id</c> by profile, where a plug-in numbers orders later. The <b>key</b> is made of external id, version
/// and intent. <b>Customer reference</b>: the meta data that the profile names; WooCommerce itself asks for no purchase order number.</para>
/// <para><b>Lines</b> bear WooCommerce's own item ids. An item that is deleted from an order is gone from its next message: it stands in no change. Refunds are documents of their own that say nothing of quantities here: an order with
/// refunds is refused.</para>
/// <para><b>Prices</b>: <c>total</c>, which is without tax and after coupons whatever prices_include_tax says, over quantity: exact to six places; else the price before coupons with a discount line, where the profile names its SKU; else rounded
/// or refused as the profile says. <c>price</c> is a rounded binary number and not read. Coupons are in the totals and not read for themselves. Shipping and fees become lines under the profile's SKUs; a negative fee is a discount in disguise and stays a fee line
/// with a negative price.</para>
/// <para><b>Bundles</b>: components (<c>bundled_by</c>, <c>composite_parent</c>) are passed over, the bundle is the line; where components have prices of their own, the total does not fit and the order is refused. <b>Items without SKU</b>: the profile's, or refused. <b>Guests</b>
/// (<c>customer_id</c> 0): by e-mail or the profile's code. <b>Gift cards</b> are plug-ins' products and lines like others. <b>Currency</b>: the order's. There are no test orders.</para>
/// <para>Source: developer.woocommerce.com, REST API, "Orders" and "Webhooks".</para>
/// </remarks>
public sealed class WooCommerceOrderFormat : IChannelFormat
{
    public string Name => "woocommerce-order";

    public IReadOnlyList<string> FileEndings { get; } = [];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = ShopProfiles.Bind<WooCommerceProfile>(profile);
        return string.IsNullOrWhiteSpace(options.Statuses)
            ? throw new ProfileException($"{profile.Path}:Statuses", "no status is named; name at least processing")
            : new WooCommerceOrderReader(options);
    }
}
