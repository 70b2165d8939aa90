using System.Net;
using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>Statuses, names and words as measured on Odoo 19.0.</summary>
public sealed class Json2StatusTests
{
    private SimulatedOdoo _odoo = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _odoo = await SimulatedOdoo.StartAsync(19);

    [OneTimeTearDown]
    public async Task EndAsync() => await _odoo.DisposeAsync();

    [TestCase("res.partner/search", """{"domain": x""", 400, "werkzeug.exceptions.BadRequest", "could not parse the body as json: Expecting value: line 1 column 12 (char 11)")]
    [TestCase("no.such/search", """{"domain": []}""", 404, "werkzeug.exceptions.NotFound", "the model 'no.such' does not exist")]
    [TestCase("res.partner/nope", "{}", 404, "werkzeug.exceptions.NotFound", "The method 'res.partner.nope' does not exist")]
    [TestCase("res.partner", "{}", 404, "werkzeug.exceptions.NotFound", "Did you mean POST /json/2/<model>/<method>?")]
    [TestCase("res.partner/_compute", "{}", 403, "odoo.exceptions.AccessError", "Private methods (such as 'res.partner._compute') cannot be called remotely.")]
    [TestCase("res.partner/search", """{"domain": [], "context": {"allowed_company_ids": [9]}}""", 403, "odoo.exceptions.AccessError", "Access to unauthorized or invalid companies.")]
    [TestCase("sale.order/write", """{"ids": [99], "vals": {"origin": "x"}}""", 404, "odoo.exceptions.MissingError", "Record does not exist or has been deleted.\n(Record: sale.order(99,), User: 6)")]
    [TestCase("sale.order/create", """{"vals_list": {"partner_id": 2, "order_line": [[0, 0, {"product_id": 9}]]}}""", 404, "odoo.exceptions.MissingError", "Record does not exist or has been deleted.\n(Record: product.product(9,), User: 6)")]
    [TestCase("res.partner/search", "{}", 422, "werkzeug.exceptions.UnprocessableEntity", "missing a required argument: 'domain'")]
    [TestCase("res.partner/search", "[[]]", 422, "werkzeug.exceptions.UnprocessableEntity", "missing a required argument: 'domain'")]
    [TestCase("res.partner/search", "", 422, "werkzeug.exceptions.UnprocessableEntity", "missing a required argument: 'domain'")]
    [TestCase("res.partner/search", """{"domain": [], "oder": "id"}""", 422, "werkzeug.exceptions.UnprocessableEntity", "got an unexpected keyword argument 'oder'")]
    [TestCase("res.partner/create", """{"ids": [1], "vals_list": {"name": "x"}}""", 422, "werkzeug.exceptions.UnprocessableEntity", "cannot call res.partner.create with ids")]
    [TestCase("res.partner/search", """{"domain": [], "context": {"lang": "cs_CZ"}}""", 422, "odoo.exceptions.UserError", "Invalid language code: cs_CZ")]
    [TestCase("res.partner/read", """{"ids": [1], "fields": ["nofield"]}""", 500, "builtins.ValueError", "Invalid field 'nofield' in 'res.partner'")]
    [TestCase("sale.order/search", """{"domain": [["nofield", "=", 1]]}""", 500, "builtins.ValueError", "Invalid field sale.order.nofield in condition ('nofield', '=', 1)")]
    [TestCase("res.partner/search_read", """{"domain": [], "oder": "id"}""", 500, "builtins.TypeError", "BaseModel._read_format() got an unexpected keyword argument 'oder'")]
    [TestCase("sale.order/load", """{"fields": ["id", "nofield"], "data": []}""", 500, "builtins.ValueError", "Invalid field name 'nofield'")]
    [TestCase("sale.order/create", """{"vals_list": {"partner_id": 2, "date_order": "2026-11-01T10:00:00Z"}}""", 500, "builtins.ValueError", "time data '2026-11-01T10:00:00Z' does not match format '%Y-%m-%d %H:%M:%S'")]
    public async Task Refusals_have_their_statuses(string path, string body, int status, string name, string words)
    {
        var (answered, text) = await _odoo.Json2Async(path, body);
        ((int)answered).ShouldBe(status, text);
        var error = JsonSerializer.Deserialize<JsonElement>(text);
        error.EnumerateObject().Select(static member => member.Name).Order().ShouldBe(["arguments", "context", "debug", "message", "name"]);
        error.GetProperty("name").GetString().ShouldBe(name);
        error.GetProperty("message").GetString().ShouldBe(words);
        error.GetProperty("arguments")[0].GetString().ShouldBe(words);
    }

    [TestCase(null, "User not authenticated, use an API Key with a Bearer Authorization header.")]
    [TestCase("wrong", "Invalid apikey")]
    [TestCase("admin", "Invalid apikey", Description = "A password is no key.")]
    public async Task Without_a_key_nothing_is_done(string? key, string words)
    {
        var (status, text) = await _odoo.Json2Async("res.partner/search", new { domain = Array.Empty<object>() }, key);
        status.ShouldBe(HttpStatusCode.Unauthorized);
        var error = JsonSerializer.Deserialize<JsonElement>(text);
        error.GetProperty("name").GetString().ShouldBe("werkzeug.exceptions.Unauthorized");
        error.GetProperty("message").GetString().ShouldBe(words);
        error.GetProperty("arguments")[1].GetInt32().ShouldBe(401);
    }

    [Test]
    public async Task A_required_value_that_is_not_set_is_a_validation_error()
    {
        var (status, text) = await _odoo.Json2Async("sale.order/create", new { vals_list = new { } });
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("odoo.exceptions.ValidationError");
        text.ShouldContain("Missing required value for the field 'Customer' (partner_id)");
    }

    [TestCase("nodb", "application/json", 404, "No database is selected")]
    [TestCase(null, "text/plain", 415, "Unsupported Media Type")]
    public async Task Some_refusals_are_pages(string? database, string type, int status, string words)
    {
        var (answered, text) = await _odoo.Json2Async("res.partner/search", new { domain = Array.Empty<object>() }, type: type, database: database);
        ((int)answered).ShouldBe(status);
        text.ShouldStartWith("<!DOCTYPE");
        text.ShouldContain(words);
    }

    [TestCase("GET", "/json/2/res.partner/search")]
    [TestCase("POST", "/json/2/a/b/c")]
    [TestCase("POST", "/json/2")]
    public async Task Other_ways_to_call_are_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await _odoo.Http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Did you mean POST /json/2/<model>/<method>?");
    }
}
