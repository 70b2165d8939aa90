using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_a_portal_sends_xml
{
    private const string Order = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:ID>PO-1</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cac:BuyerCustomerParty><cbc:SupplierAssignedAccountID>C-1</cbc:SupplierAssignedAccountID></cac:BuyerCustomerParty>
          <cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="C62">4</cbc:Quantity><cac:Price><cbc:PriceAmount currencyID="EUR">1.25</cbc:PriceAmount></cac:Price>
            <cac:Item><cac:SellersItemIdentification><cbc:ID>P-1</cbc:ID></cac:SellersItemIdentification></cac:Item></cac:LineItem></cac:OrderLine>
        </Order>
        """;

    [Test]
    public async Task It_is_one_order_though_it_bears_no_key()
    {
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Channels__portal__Format"] = "portal";
        await world.StartHubAsync();
        (await SendAsync(world, Order, "application/xml")).ShouldBe(HttpStatusCode.Accepted);
        (await SendAsync(world, Order, "application/vnd.oasis.ubl+xml")).ShouldBe(HttpStatusCode.OK, "the same again");
        (await SendAsync(world, Order.Replace("C-1", string.Empty, StringComparison.Ordinal), "text/xml")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await world.PostAsync(Demand.Of(5).Json(), "key-0005")).StatusCode.ShouldBe(HttpStatusCode.Accepted, "JSON as before");
        var total = await world.AtRestAsync(4);
        (total.Submitted, total.Duplicate, total.Rejected).ShouldBe((2, 1, 1));
        await world.ProveLedgerAsync();
    }

    private static async Task<HttpStatusCode> SendAsync(World world, string xml, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(world.Api, "/v1/orders")) { Content = new StringContent(xml, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", World.KeyOf("portal"));
        using var answer = await world.SendAsync(request);
        return answer.StatusCode;
    }
}
