using System.Text;
using System.Text.Json;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Hub.Api.Requests;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.UnitTests.Hub.Api;

public sealed class RequestReadingTests
{
    [Test]
    public void Bodies_are_read()
    {
        Good("""{"reason":"new-demand","note":"two branches"}""", VerdictRequest.Read).ShouldBe(new VerdictRequest("new-demand", "two branches"));
        Good("{}", VerdictRequest.Read).ShouldBe(new VerdictRequest(null, null));
        Good("""{"of":"N-1","reason":null}""", RepeatRequest.Read).ShouldBe(new RepeatRequest("N-1", null, null));
        var edit = Good("""{"customer":"C-1","lines":[{"number":1,"sku":"P-1"},{"number":2,"quantity":0},{"number":3,"quantity":12.5}]}""", EditRequest.Read);
        edit.Customer.ShouldBe("C-1");
        edit.Lines.ShouldBe([new EditedLine(1, "P-1", null), new EditedLine(2, null, 0), new EditedLine(3, null, 12.5m)]);
        Good("""{"to":null}""", AssignRequest.Read).To.ShouldBeNull();
        Good("""{"text":"asked the customer"}""", NoteRequest.Read).Text.ShouldBe("asked the customer");
        Good("""{"target":"P-1"}""", MappingRequest.Read).Target.ShouldBe("P-1");
        var bulk = Good("""{"outcome":"duplicate","reason":"resent","filter":{"channel":"edi","valueTo":100}}""", BulkRequest.Read);
        bulk.Filter!.ToFilter().ShouldBe(new HeldFilter { Channel = "edi", ValueTo = 100 });
        Good("""{"outcome":"rejected","orders":["01900000-0000-7000-8000-000000000000"]}""", BulkRequest.Read).Orders.ShouldBe([Guid.Parse("01900000-0000-7000-8000-000000000000")]);
    }

    [TestCase("""{"resaon":"new-demand"}""", "$.resaon")]
    [TestCase("""{"reason":7}""", "$.reason")]
    [TestCase("""{"reason":"a","reason":"b"}""", "$ (line")]
    [TestCase("""{"note":"\ud800"}""", "$.note")]
    [TestCase("[]", "$")]
    [TestCase("", "$ (line 1")]
    [TestCase("{} {}", "$ (line 1")]
    public void A_verdict_that_is_not_understood_is_refused_with_the_path(string json, string path) => Bad(json, VerdictRequest.Read).ShouldStartWith(path);

    [TestCase("""{"lines":[{"sku":"P-1"}]}""", "$.lines[0].number")]
    [TestCase("""{"lines":[{"number":1},{"number":1.5}]}""", "$.lines[1].number")]
    [TestCase("""{"lines":[{"number":1,"quantity":"3"}]}""", "$.lines[0].quantity")]
    [TestCase("""{"lines":[{"number":1,"price":3}]}""", "$.lines[0].price")]
    [TestCase("""{"lines":{"number":1}}""", "$.lines")]
    public void A_correction_that_is_not_understood_is_refused_with_the_path(string json, string path) => Bad(json, EditRequest.Read).ShouldStartWith(path);

    [TestCase("""{"outcome":"released"}""", "$")]
    [TestCase("""{"outcome":"released","filter":{"channel":"edi"},"orders":[]}""", "$")]
    [TestCase("""{"outcome":"released","filter":{}}""", "$.filter")]
    [TestCase("""{"outcome":"released","filter":{"chanel":"edi"}}""", "$.filter.chanel")]
    [TestCase("""{"outcome":"mended","filter":{"channel":"edi"}}""", "$.outcome")]
    [TestCase("""{"outcome":"released","reason":"resent","filter":{"channel":"edi"}}""", "$.reason")]
    [TestCase("""{"outcome":"released","orders":["S-1"]}""", "$.orders[0]")]
    public void Many_are_never_meant_by_mistake(string json, string path) => Bad(json, BulkRequest.Read).ShouldStartWith(path);

    [TestCase("{}")]
    [TestCase("""{"text":"  "}""")]
    public void An_empty_note_is_none(string json) => Bad(json, NoteRequest.Read).ShouldStartWith("$.text");

    [Test]
    public void A_mapping_needs_a_target() => Bad("{}", MappingRequest.Read).ShouldStartWith("$.target");

    private static T Good<T>(string json, Func<JsonElement, List<Problem>, T?> read)
        where T : class
    {
        var (body, trouble) = ApiBody.Read(Encoding.UTF8.GetBytes(json), read);
        trouble.ShouldBeNull();
        return body.ShouldNotBeNull();
    }

    private static string Bad<T>(string json, Func<JsonElement, List<Problem>, T?> read)
        where T : class
    {
        var (body, trouble) = ApiBody.Read(Encoding.UTF8.GetBytes(json), read);
        body.ShouldBeNull();
        return trouble.ShouldNotBeNull().Problems.ShouldHaveSingleItem().Position;
    }
}
