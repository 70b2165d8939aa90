using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels.Ecommerce.Magento;

/// <summary>
/// The order of Magento 2 and Adobe Commerce, as REST answers it (<c>GET /V1/orders</c>: bare, or several in <c>items</c>) and as Adobe's events and webhooks carry it (<c>event.data.value</c>, <c>data.value</c>, <c>order</c>).
/// </summary>
/// <remarks>
/// <para><b>Edited orders</b>: Magento cancels 000000013 and places 000000013-1 with relation_parent_id. That is one order that was amended: the new one is a change of <c>original_increment_id</c>, and the cancellation of the old one
/// (it has relation_child_id) is passed over.</para>
/// <para><b>External id</b>: the first increment_id, which people search for; several stores' numbers collide only where a shop numbers them alike. <b>Intent</b>: state <c>canceled</c> is a cancellation without lines, <c>closed</c> (refunded) and refunded quantities are refused: a
/// person decides whether goods come back; an order saved again by an event of sales_order_save a second or more after it was placed is a change; everything else is new. <b>Version</b>: 0 as placed, else the seconds from created_at to updated_at, and 100,000,000 more for each edit,
/// because an edited order's clock begins anew. <b>Key</b>: external id, version, intent. <b>Customer reference</b>: <c>payment.po_number</c>.</para>
/// <para><b>Lines</b>: a configurable product and its simple child are one line, and so are a bundle and its parts: what has a parent_item_id is passed over. They are numbered by their place. The quantity is qty_ordered less qty_canceled.</para>
/// <para><b>Prices</b>: row_total, which is without tax, less discount_amount, more discount_tax_compensation_amount, over qty_ordered: exact to six places; else with a discount line where the profile names its SKU; else rounded or refused. Magento keeps four places; what
/// a binary number adds behind the eighth is rounded off. Shipping less its discount, fixed product taxes and gift wrapping are lines under the profile's SKUs. Gift cards, store credit and reward points pay and are put back into the total. Amounts are in the order's currency; <c>base_…</c> is
/// not read.</para>
/// <para><b>Items without SKU</b>: the profile's, or refused. <b>Guests</b>: customer_is_guest, by e-mail or the profile's code. There are no test orders.</para>
/// <para>Source: Adobe Commerce REST API, salesOrderRepositoryV1; developer.adobe.com, Commerce extensibility, Events and Webhooks.</para>
/// </remarks>
public sealed class MagentoOrderFormat : IChannelFormat
{
    public string Name => "magento-order";

    public IReadOnlyList<string> FileEndings { get; } = [];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = ShopProfiles.Bind<MagentoProfile>(profile);
        return options.ById
            ? throw new ProfileException($"{profile.Path}:ExternalId", "an edited order of Magento has another id: only its number stays; leave it out")
            : new MagentoOrderReader(options);
    }
}
