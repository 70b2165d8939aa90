using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>Answers as a live 14.0 gave them to the same records.</summary>
public sealed class DomainTests
{
    private readonly Dictionary<int, SimulatedOdoo> _odoo = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        foreach (var version in new[] { 14, 19 })
        {
            var odoo = _odoo[version] = await SimulatedOdoo.StartAsync(version);
            await odoo.CallAsync("res.partner", "write", [new[] { SimulatedOdoo.Acme }, new { vat = "FR1", email = "orders@acme.example", country_id = 75, city = "Paris" }]);
            object[] children =
            [
                new { name = "Wh", parent_id = SimulatedOdoo.Acme, type = "delivery" }, new { parent_id = SimulatedOdoo.Acme, type = "invoice" },
                new { name = "Sub", parent_id = SimulatedOdoo.Acme, company_type = "company", vat = "X1" }, new { name = "Old", active = false },
            ];
            await odoo.CallAsync("res.partner", "create", [children]);
        }
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        foreach (var odoo in _odoo.Values)
        {
            await odoo.DisposeAsync();
        }
    }

    // 1 the company, 2 ACME, 3 its warehouse, 4 its invoice address, 5 a company below it, 6 archived.
    [TestCase("""[["id", "child_of", 2]]""", "2 3 4 5")]
    [TestCase("""[["parent_id", "child_of", 2]]""", "2 3 4 5")]
    [TestCase("""[["id", "child_of", [3, 5]]]""", "3 5")]
    [TestCase("""[["id", "parent_of", 3]]""", "2 3")]
    [TestCase("""[["commercial_partner_id", "=", 2]]""", "2 3 4")]
    [TestCase("""["|", ["ref", "=", "C1"], ["name", "=", "Sub"]]""", "2 5")]
    [TestCase("""["&", "|", ["ref", "=", "C1"], ["name", "=", "Sub"], ["vat", "=", "X1"]]""", "5")]
    [TestCase("""["!", ["id", "<", 4]]""", "4 5")]
    [TestCase("""[["ref", "in", ["C1", "nope"]]]""", "2")]
    [TestCase("""[["ref", "not in", ["C1"]]]""", "1 3 4 5")]
    [TestCase("""[["ref", "!=", "C1"]]""", "1 3 4 5")]
    [TestCase("""[["ref", "!=", false]]""", "2")]
    [TestCase("""[["ref", "=", false], ["id", ">=", 4]]""", "4 5")]
    [TestCase("""[["email", "=ilike", "Orders@ACME.example"]]""", "2")]
    [TestCase("""[["email", "=ilike", "orders%"]]""", "2")]
    [TestCase("""[["name", "ilike", "acm"]]""", "2")]
    [TestCase("""[["name", "like", "acm"]]""", "")]
    [TestCase("""[["name", "=like", "AC%"]]""", "2")]
    [TestCase("""[["vat", ">", "G"]]""", "5")]
    [TestCase("""[["vat", "<=", "FR1"]]""", "2 3 4")]
    [TestCase("""[["id", "in", [2, "3", 99]]]""", "2 3")]
    [TestCase("""[["active", "=", false]]""", "6")]
    [TestCase("""[["active", "in", [true, false]], ["id", ">", 4]]""", "5 6")]
    [TestCase("""[["parent_id", "=", "ACME"]]""", "3 4 5")]
    [TestCase("""[["parent_id.ref", "like", "C"]]""", "3 4 5")]
    [TestCase("""[["country_id", "=", 75]]""", "2 5")]
    [TestCase("""[["country_id.code", "=", "FR"]]""", "2 5")]
    [TestCase("""[["child_ids", "!=", false]]""", "2")]
    [TestCase("""[["is_company", "=", true], ["id", ">", 1]]""", "2 5")]
    [TestCase("""[["create_date", ">", "2020-01-01"], ["write_date", "<=", "2100-01-01"], ["id", "=", 2]]""", "2")]
    public async Task A_domain_finds(string domain, string ids)
    {
        foreach (var odoo in _odoo.Values)
        {
            (await SearchAsync(odoo, domain)).ShouldBe(ids);
        }
    }

    [TestCase("""[["nofield", "=", 1]]""", "builtins.ValueError", "Invalid field res.partner.nofield in leaf ('nofield', '=', 1)")]
    [TestCase("""[["parent_id.nofield", "=", 1]]""", "builtins.ValueError", "Invalid field res.partner.nofield in leaf ('nofield', '=', 1)")]
    [TestCase("""[["name", "foo", 1]]""", "builtins.ValueError", "Invalid leaf ('name', 'foo', 1)")]
    [TestCase("""["&", ["name", "=", "x"]]""", "builtins.AssertionError", "This domain is syntactically not correct: ['&', ['name', '=', 'x']]")]
    public async Task A_domain_that_cannot_be_read_is_refused(string domain, string name, string words)
    {
        var refusal = await Should.ThrowAsync<OdooRefusal>(() => SearchAsync(_odoo[14], domain));
        (refusal.Name, refusal.Message).ShouldBe((name, words));
    }

    [Test]
    public async Task Child_of_the_commercial_partner_has_no_end_in_14()
    {
        const string Domain = """[["commercial_partner_id", "child_of", 2]]""";
        (await SearchAsync(_odoo[19], Domain)).ShouldBe("2 3 4");
        (await Should.ThrowAsync<OdooRefusal>(() => SearchAsync(_odoo[14], Domain))).Message.ShouldContain("never answers");
    }

    private static async Task<string> SearchAsync(SimulatedOdoo odoo, string domain) => string.Join(
        ' ', (await odoo.CallAsync("res.partner", "search", [JsonSerializer.Deserialize<JsonElement>(domain)], new { order = "id" })).EnumerateArray());
}
