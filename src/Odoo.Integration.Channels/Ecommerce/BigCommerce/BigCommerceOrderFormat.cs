using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels.Ecommerce.BigCommerce;

/// <summary>
/// BigCommerce's order as <c>GET /v2/orders/ID</c> answers it, with its products (<c>GET /v2/orders/ID/products</c>) in <c>products</c>, bare, in <c>order</c> or in an array. BigCommerce's own webhook is a notice with an id alone; it is refused with the words that
/// the order itself must be sent: something (an automation, a small program) has to fetch it, because an adapter fetches nothing.
/// </summary>
/// <remarks>
/// <para><b>Intent</b> by status: 5 and 6 (cancelled, declined) are cancellations without lines; 0 (incomplete) is passed over; 4 and 14 (refunded) are refused, a person decides whether goods come back. Else the order is new, and where <c>scope</c> beside it says store/order/updated or statusUpdated and it was
/// modified a second or more after it was placed, a change. <b>Version</b>: 0, else the seconds from date_created to date_modified. <b>External id</b>: <c>id</c>, BigCommerce's only number. <b>Key</b>: external id, version, intent. <b>Customer reference</b>: the form field of
/// the billing address that the profile names.</para>
/// <para><b>Prices</b>: total_ex_tax less applied_discounts over quantity: exact to six places, rounded or refused. What coupon_discount and discount_amount hold beyond the products' own is a discount line; shipping, handling and wrapping (all …_ex_tax) are lines under the profile's SKUs. Store
/// credit and gift certificates pay and are not read. Amounts are in the transaction's currency (<c>default_currency_code</c>, else <c>currency_code</c>).</para>
/// <para><b>Bundles</b>: a product with parent_order_product_id is a part of another line and passed over. <b>Gift certificates</b> sold (<c>type</c> giftcertificate) are lines under their own SKU or the profile's. <b>Guests</b>: customer_id 0.</para>
/// <para>Source: developer.bigcommerce.com, Orders v2 and Webhooks.</para>
/// </remarks>
public sealed class BigCommerceOrderFormat : IChannelFormat
{
    public string Name => "bigcommerce-order";

    public IReadOnlyList<string> FileEndings { get; } = [];

    public IChannelReader Configure(IConfigurationSection profile) => new BigCommerceOrderReader(ShopProfiles.Bind<BigCommerceProfile>(profile));
}
