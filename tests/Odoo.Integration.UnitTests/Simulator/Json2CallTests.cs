using System.Net;
using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

public sealed class Json2CallTests
{
    private SimulatedOdoo _odoo = null!;

    [SetUp]
    public async Task StartAsync() => _odoo = await SimulatedOdoo.StartAsync(19);

    [TearDown]
    public async Task EndAsync() => await _odoo.DisposeAsync();

    [Test]
    public async Task Create_answers_with_a_list_always()
    {
        (await DoneAsync("res.partner/create", new { vals_list = new { name = "one" } })).ShouldBe("[3]");
        (await DoneAsync("res.partner/create", new { vals_list = new[] { new { name = "two" }, new { name = "three" } } })).ShouldBe("[4,5]");
    }

    [Test]
    public async Task A_result_is_bare()
    {
        (await DoneAsync("res.partner/search_count", new { domain = Array.Empty<object>() })).ShouldBe("2");
        (await DoneAsync("res.partner/search", new { domain = new[] { new object[] { "ref", "=", "C1" } } })).ShouldBe("[2]");
        (await DoneAsync("res.partner/write", new { ids = new[] { 2 }, vals = new { phone = "1" } })).ShouldBe("true");
        (await DoneAsync("res.partner/read", new { ids = new[] { 99 }, fields = new[] { "name" } })).ShouldBe("[]");
    }

    [Test]
    public async Task A_method_that_returns_nothing_answers_null()
    {
        await DoneAsync("sale.order/create", new { vals_list = new { partner_id = 2 } });
        (await DoneAsync("sale.order/action_lock", new { ids = new[] { 1 } })).ShouldBe("null");
    }

    [Test]
    public async Task The_context_is_a_member_of_the_body()
    {
        await DoneAsync("res.partner/write", new { ids = new[] { 2 }, vals = new { active = false } });
        (await DoneAsync("res.partner/search_count", new { domain = new[] { new object[] { "ref", "=", "C1" } } })).ShouldBe("0");
        (await DoneAsync("res.partner/search_count", new { domain = new[] { new object[] { "ref", "=", "C1" } }, context = new { active_test = false } })).ShouldBe("1");
    }

    [Test]
    public async Task Load_refuses_with_status_200()
    {
        var answer = await DoneAsync("sale.order/load", new { fields = new[] { "id", "partner_id/.id" }, data = new[] { new[] { "hub.a", "99" } } });
        var message = JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("messages")[0];
        message.GetProperty("message").GetString().ShouldBe("No matching record found for database id '99' in field 'Customer'");
        message.GetProperty("field_name").GetString().ShouldBe("Customer");
    }

    [TestCase("hub")]
    [TestCase(null)]
    public async Task The_only_database_need_not_be_named(string? database) =>
        (await _odoo.Json2Async("res.partner/search_count", new { domain = Array.Empty<object>() }, type: "application/json; charset=utf-8", database: database))
            .Status.ShouldBe(HttpStatusCode.OK);

    [TestCase("/web/version")]
    [TestCase("/json/version")]
    public async Task The_version_is_open_to_all(string path) =>
        (await _odoo.Http.GetStringAsync(path)).ShouldBe("""{"version_info":[19,0,0,"final",0,""],"version":"19.0"}""");

    [TestCase("/json/version")]
    [TestCase("/web/version")]
    [TestCase("/json/2/res.partner/search")]
    public async Task Odoo_14_has_none_of_it(string path)
    {
        await using var older = await SimulatedOdoo.StartAsync(14);
        (await older.Http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await older.Http.PostAsync(path, new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> DoneAsync(string path, object body)
    {
        var (status, text) = await _odoo.Json2Async(path, body, "admin-key");
        status.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }
}
