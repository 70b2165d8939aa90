using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels.Ecommerce.Shopify;

/// <summary>
/// Shopify's order, as the webhooks orders/create, orders/updated and orders/cancelled send it and as the REST Admin API answers it, bare, in <c>order</c> or in <c>orders</c>.
/// </summary>
/// <remarks>
/// <para><b>Intent</b> by state first: an order with <c>cancelled_at</c> is a cancellation whatever the topic, because Shopify sends orders/updated beside orders/cancelled. Else orders/create, and no topic (a file), is a new
/// order, orders/updated a change; an update of the very second the order was placed in is that new order. A cancellation is of the whole order and has no lines. Other topics of orders are passed over, orders/updated says the same; topics of other things are refused.</para>
/// <para><b>Version</b>: 0 as placed, else the whole seconds from created_at to updated_at.</para>
/// <para><b>External id</b>: <c>name</c> (#1001), which people search for and which never changes; with several shops in one channel, the profile takes <c>id</c>, unique over all of Shopify. The
/// <b>key</b> is made of external id, version and intent, so one state delivered twice is one. <b>Customer reference</b>: <c>po_number</c>, else the note attribute that the profile names; never the shop's number.</para>
/// <para><b>Lines</b> are numbered by their place: Shopify keeps removed ones with <c>current_quantity</c> 0, which is what counts (refunded and removed units are out of it). Goods that came back (restock type <c>return</c>) are
/// no change of what was ordered: such an update is refused, a person enters the return.</para>
/// <para><b>Prices</b>: <c>price</c> less the line's <c>discount_allocations</c>, and with <c>taxes_included</c> less its <c>tax_lines</c>, over <c>quantity</c>: exact to six places, or rounded or refused as the profile says. A
/// discount that does not divide goes into a line of its own where taxes are not included. Duties on lines, shipping lines (net of discounts and taxes), tips and additional fees become lines under the profile's SKUs.</para>
/// <para><b>Currency</b>: the shop's, or the buyer's by profile. <b>Gift cards</b>: sold, a line (own SKU or the profile's); paid with, not looked at, like every payment. <b>Bundles</b>: Shopify sends their
/// components as lines. <b>Items without SKU</b>: the profile's, or refused. <b>Guests</b> (no <c>customer</c>): by e-mail or the profile's code. <b>Test orders</b>: refused unless the profile takes them.</para>
/// <para>Source: shopify.dev, REST Admin API, "Order", and Webhooks, topics of orders.</para>
/// </remarks>
public sealed class ShopifyOrderFormat : IChannelFormat
{
    public string Name => "shopify-order";

    public IReadOnlyList<string> FileEndings { get; } = [];

    public IReadOnlyDictionary<string, string> Trial { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(ShopifyProfile.TestOrders)] = "true" };

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = ShopProfiles.Bind<ShopifyProfile>(profile);
        return options.Money is "shop" or "presentment"
            ? new ShopifyOrderReader(options)
            : throw new ProfileException($"{profile.Path}:Money", $"'{options.Money}' is neither shop nor presentment");
    }
}
