using Microsoft.Extensions.Configuration;
using Odoo.Integration.Channels.Ecommerce;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Crm;

/// <summary>
/// A HubSpot deal with its line items: the deal object of the CRM API (<c>id</c>, <c>properties</c>) and beside it <c>line_items</c>, an array of line item objects, or the same under <c>associations.line_items.results</c>;
/// <c>company</c> and <c>contact</c> objects where they are known. HubSpot's own webhook names an object's id alone: a workflow's webhook, or something that fetches, has to send this.
/// </summary>
/// <remarks>
/// <para><b>Only what is won</b> becomes an order: a stage of the profile, or hs_is_closed_won. All others are passed over. <b>External id</b>: the deal's <c>id</c>; a deal has no other number. <b>Version</b> is 0, the <b>intent</b> new, always: a deal is ordered once, by being won. One that is changed
/// after comes with the same key and other content, and the hub holds it for a person.</para>
/// <para><b>Lines</b> are numbered by their place. <b>Prices</b>: <c>amount</c>, which is after discounts and before tax, over <c>quantity</c>: exact to six places, rounded or refused; without it <c>price</c>, unless there is a discount. Line items that recur (recurringbillingfrequency) are refused: they are no
/// order of goods. Line items without hs_sku: the profile's, or refused. <b>Total</b>: the deal's <c>amount</c>, checked against the lines.</para>
/// <para><b>Customer</b>: the property that the profile names, and the contact's e-mail; the company's name for people. <b>Customer reference</b>: the deal's property that the profile names. <b>Ordered at</b>: closedate.</para>
/// <para>Source: developers.hubspot.com, CRM API, Deals and Line items.</para>
/// </remarks>
public sealed class HubSpotDealFormat : IChannelFormat
{
    public string Name => "hubspot-deal";

    public IReadOnlyList<string> FileEndings { get; } = [];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = ShopProfiles.Bind<HubSpotProfile>(profile);
        return options.Currency is null || Currency.TryFind(options.Currency, out _)
            ? new HubSpotDealReader(options)
            : throw new ProfileException($"{profile.Path}:Currency", $"'{options.Currency}' is no currency; use a code of ISO 4217 such as EUR");
    }
}
