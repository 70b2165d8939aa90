using Microsoft.Extensions.Configuration;
using Odoo.Integration.Channels.Ecommerce;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Crm;

/// <summary>
/// Salesforce's Order with its OrderItems and Opportunity with its OpportunityLineItems, as REST answers a query with a subquery for the lines: bare, in <c>records</c>, or in the bodies of <c>compositeResponse</c>. Which of the two a record is, its <c>attributes.type</c> says.
/// </summary>
/// <remarks>
/// <para><b>Only what is agreed</b> becomes an order: an Order whose StatusCode is Activated (A in old versions), an Opportunity that IsWon or is in a stage of the profile. All others are passed over. Reduction orders (IsReductionOrder) are refused: what comes back or is taken off a person enters.
/// <b>External id</b>: OrderNumber (<c>Id</c> by profile); an opportunity's <c>Id</c>, its name is not unique. <b>Version</b> is 0, the <b>intent</b> new, always; what is changed after comes with the same key and other content, and the hub holds it for a person.</para>
/// <para><b>Lines</b>: OrderItemNumber, else their place. <b>Prices</b>: TotalPrice (after an opportunity's discount) over Quantity, exact to six places, rounded or refused; without it UnitPrice. Salesforce knows no tax here. Product2.ProductCode is the SKU (else StockKeepingUnit); without one the profile's, or refused. A list
/// that is not <c>done</c> is refused: lines would be lost. <b>Total</b>: TotalAmount, Amount; checked against the lines.</para>
/// <para><b>Customer</b>: Account.AccountNumber is the code; BillToContact.Email, or Contact.Email, the e-mail. <b>Customer reference</b>: PoNumber, else the field that the profile names. <b>Ship to</b>, <b>bill to</b>: ShippingAddress or the fields Shipping…; likewise Billing…</para>
/// <para>Source: developer.salesforce.com, Object Reference: Order, OrderItem, Opportunity, OpportunityLineItem; REST API, Query and Composite.</para>
/// </remarks>
public sealed class SalesforceOrderFormat : IChannelFormat
{
    public string Name => "salesforce-order";

    public IReadOnlyList<string> FileEndings { get; } = [];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = ShopProfiles.Bind<SalesforceProfile>(profile);
        return options.Currency is null || Currency.TryFind(options.Currency, out _)
            ? new SalesforceOrderReader(options)
            : throw new ProfileException($"{profile.Path}:Currency", $"'{options.Currency}' is no currency; use a code of ISO 4217 such as EUR");
    }
}
