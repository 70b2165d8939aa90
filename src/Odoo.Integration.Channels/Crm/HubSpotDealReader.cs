using Odoo.Integration.Channels.Ecommerce;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Crm;

/// <summary>Reads HubSpot's deals; what is decided stands at <see cref="HubSpotDealFormat"/>.</summary>
internal sealed class HubSpotDealReader(HubSpotProfile profile) : JsonOrdersReader
{
    private readonly HashSet<string> _won = new(profile.Stages.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Discounts = ["discount", "hs_discount_percentage", "hs_total_discount"];

    public override string Adapter => "hubspot-deal/1";

    protected override IReadOnlyList<string> Wrappings { get; } = ["deal", "results"];

    protected override ChannelReading ReadOrder(JsonPlace deal, JsonProblems problems, Delivery delivery)
    {
        var properties = deal["properties"];
        var externalId = deal["id"].Code() ?? properties["hs_object_id"].Code();
        var stage = properties["dealstage"].Code();
        if (!properties.Exists || stage is null)
        {
            properties["dealstage"].Refuse(deal["objectId"].Exists ? "this is HubSpot's notice of an object, not the deal" : "the deal's stage is missing", "have the deal sent with its properties, and its line items with theirs");
            return new ChannelReading.Refused(PositionOf(deal), externalId, problems.All);
        }

        if (!_won.Contains(stage) && !properties["hs_is_closed_won"].Flag())
        {
            return new ChannelReading.PassedOver(PositionOf(deal), externalId, $"a deal in stage {stage} is not won");
        }

        if (externalId is null)
        {
            deal["id"].Refuse("the deal's id is missing", "send the deal whole");
        }

        var code = properties["deal_currency_code"];
        var currency = code.Exists || profile.Currency is null ? ShopFields.Currency(code) : Currency.Of(profile.Currency);
        var read = currency is null || problems.Any ? null : ReadWhole(deal, externalId, currency, problems);
        return read is null ? new ChannelReading.Refused(PositionOf(deal), externalId, problems.All) : Found(deal, read with { Channel = delivery.Channel, Source = delivery.Source }, problems, delivery);
    }

    private Order? ReadWhole(JsonPlace deal, string? externalId, Currency currency, JsonProblems problems)
    {
        var properties = deal["properties"];
        var lines = new ShopOrder(profile, deal, OrderIntent.Create, currency, new ShopLineFields("hs_sku"));
        ReadLines(deal["line_items"].Exists ? deal["line_items"] : deal["associations"]["line_items"]["results"], lines);
        var company = deal["company"]["properties"];
        var contact = deal["contact"]["properties"];
        var code = profile.CustomerField is { } field ? company[field].Code() ?? properties[field].Code() : null;
        var email = contact["email"].Text();
        if (code is null && email is null && profile.Customer is null)
        {
            deal["company"].Refuse("nothing says who the customer is", "send the contact with its e-mail, or name the customer's property under CustomerField, or a Customer, in the channel's profile");
        }

        var total = lines.Total(properties["amount"], properties["amount"].Amount());
        return problems.Any ? null : new Order
        {
            Channel = string.Empty,
            Source = OrderSource.Crm,
            ExternalId = externalId,
            CustomerReference = CustomerReference.From(profile.ReferenceField is { } reference ? properties[reference].Code() : null),
            Customer = new Party(code ?? (email is null ? profile.Customer : null), Email: email, Name: company["name"].Text() ?? ShopFields.Join(" ", contact["firstname"].Text(), contact["lastname"].Text())),
            OrderedAt = properties["closedate"].Instant(),
            Currency = currency,
            Total = total,
            Lines = lines.Lines,
        };
    }

    private static void ReadLines(JsonPlace items, ShopOrder lines)
    {
        var number = 0;
        foreach (var item in items.Items())
        {
            var properties = item["properties"];
            number++;
            if (!properties.Exists)
            {
                properties.Refuse("the line item is named by its id alone", "have the line items sent with their properties (hs_sku, quantity, price, amount)");
                continue;
            }

            if (properties["recurringbillingfrequency"].Text() is { } frequency)
            {
                properties["recurringbillingfrequency"].Refuse($"the line item is billed {frequency}: a subscription, no order of goods", "enter it in Odoo, and take it out of the deal");
            }

            if (properties["quantity"].Decimal() is not { } quantity)
            {
                if (!properties["quantity"].Exists)
                {
                    properties["quantity"].Refuse("the quantity is missing", "send the line item whole");
                }

                continue;
            }

            lines.Add(properties, number, properties["hs_sku"].Code(), properties["name"].Text(Text.MaxLength), quantity, PriceOf(properties, quantity, lines));
        }

        lines.CheckCount();
    }

    private static decimal? PriceOf(JsonPlace properties, decimal quantity, ShopOrder lines)
    {
        if (properties["amount"].Amount() is { } amount)
        {
            return quantity is <= 0 or > Quantity.Max ? null : lines.UnitPrice(properties["amount"], amount, quantity);
        }

        var discounted = Discounts.Any(name => properties[name].Decimal() is not (null or 0));
        if (discounted)
        {
            properties["amount"].Refuse("the line item has a discount, and its net amount is missing", "send the property amount too");
        }

        return properties["price"].Amount();
    }
}
