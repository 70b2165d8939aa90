using System.Text.Json;
using Odoo.Integration.Channels.Ecommerce;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Crm;

/// <summary>Reads Salesforce's orders and opportunities; what is decided stands at <see cref="SalesforceOrderFormat"/>.</summary>
internal sealed class SalesforceOrderReader(SalesforceProfile profile) : JsonOrdersReader
{
    private const string Opportunity = "Opportunity";

    private readonly HashSet<string> _won = new(profile.Stages.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);

    public override string Adapter => "salesforce-order/1";

    protected override IReadOnlyList<string> Wrappings { get; } = ["records", "order"];

    protected override IEnumerable<JsonPlace> Orders(JsonPlace root)
    {
        if (root["compositeResponse"].Kind != JsonValueKind.Array)
        {
            return base.Orders(root);
        }

        // Each answer of a composite is a record, or a list of records.
        return root["compositeResponse"].Items().Select(static part => part["body"]).SelectMany(static body => body["records"].Exists ? body["records"].Items() : [body]);
    }

    protected override ChannelReading ReadOrder(JsonPlace record, JsonProblems problems, Delivery delivery)
    {
        var type = record["attributes"]["type"].Text() ?? (record["StageName"].Exists ? Opportunity : "Order");
        var isOpportunity = type == Opportunity;
        var externalId = isOpportunity || profile.ById ? record["Id"].Code() : record["OrderNumber"].Code();
        if (type is not ("Order" or Opportunity))
        {
            record["attributes"]["type"].Refuse($"a record of type {type} is no order", "send Order or Opportunity, with their lines in a subquery");
            return new ChannelReading.Refused(PositionOf(record), externalId, problems.All);
        }

        if (Undecided(record, isOpportunity) is { } why)
        {
            return new ChannelReading.PassedOver(PositionOf(record), externalId, why);
        }

        if (externalId is null)
        {
            record[isOpportunity || profile.ById ? "Id" : "OrderNumber"].Refuse("the order's number is missing", "have it sent with the record");
        }

        if (record["IsReductionOrder"].Flag())
        {
            record["IsReductionOrder"].Refuse("this takes off another order", "change or return that order in Odoo");
        }

        var code = record["CurrencyIsoCode"];
        var currency = code.Exists || profile.Currency is null ? ShopFields.Currency(code) : Currency.Of(profile.Currency);
        var read = currency is null || problems.Any ? null : ReadWhole(record, isOpportunity, externalId, currency, problems);
        return read is null ? new ChannelReading.Refused(PositionOf(record), externalId, problems.All) : Found(record, read with { Channel = delivery.Channel, Source = delivery.Source }, problems, delivery);
    }

    private string? Undecided(JsonPlace record, bool isOpportunity)
    {
        if (isOpportunity)
        {
            var stage = record["StageName"].Text();
            return record["IsWon"].Flag() || (stage is not null && _won.Contains(stage)) ? null : $"an opportunity in stage {stage ?? "none"} is not won";
        }

        var code = record["StatusCode"].Text() ?? record["Status"].Text();
        return code is "Activated" or "A" ? null : $"an order in status {code ?? "none"} is not activated";
    }

    private Order? ReadWhole(JsonPlace record, bool isOpportunity, string? externalId, Currency currency, JsonProblems problems)
    {
        var lines = new ShopOrder(profile, record, OrderIntent.Create, currency, new ShopLineFields("Product2", "Quantity", "UnitPrice"));
        new SalesforceLines(lines).Read(record[isOpportunity ? "OpportunityLineItems" : "OrderItems"]);
        var account = record["Account"];
        var code = account["AccountNumber"].Code();
        var email = record["BillToContact"]["Email"].Text() ?? record["Contact"]["Email"].Text();
        if (code is null && email is null && profile.Customer is null)
        {
            account["AccountNumber"].Refuse("nothing says who the customer is", "have Account.AccountNumber sent, or name a Customer in the channel's profile");
        }

        var stated = record[isOpportunity ? "Amount" : "TotalAmount"];
        var total = lines.Total(stated, stated.Amount());
        var (shipTo, billTo) = (AddressOf(record, "Shipping"), AddressOf(record, "Billing"));
        return problems.Any ? null : new Order
        {
            Channel = string.Empty,
            Source = OrderSource.Crm,
            ExternalId = externalId,
            CustomerReference = CustomerReference.From(record["PoNumber"].Code() ?? (profile.ReferenceField is { } field ? record[field].Code() : null)),
            Customer = new Party(code ?? (email is null ? profile.Customer : null), Email: email, Name: account["Name"].Text()),
            ShipTo = shipTo,
            BillTo = billTo == shipTo ? null : billTo,
            OrderedAt = (record["ActivatedDate"].Exists ? record["ActivatedDate"] : record[isOpportunity ? "CloseDate" : "EffectiveDate"]).Instant(),
            Currency = currency,
            Total = total,
            Lines = lines.Lines,
        };
    }

    private static Address? AddressOf(JsonPlace record, string kind)
    {
        var whole = record[kind + "Address"];
        JsonPlace Field(string name, string part) => whole.Exists ? whole[name] : record[kind + part];
        var country = Field("countryCode", "CountryCode");
        return ShopFields.Address(country, null, Field("street", "Street").Text(), Field("city", "City").Text(), Field("postalCode", "PostalCode").Text());
    }
}
