using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>What users may do, as measured on 14.0 and 19.0.</summary>
public sealed class RightsTests
{
    private const string Top = "Uh-oh! Looks like you have stumbled upon some top-secret records.";
    private const string Due = "Due to security restrictions, you are not allowed to access 'Sales Order' (sale.order) records.";

    private readonly Dictionary<int, SimulatedOdoo> _odoo = [];
    private readonly Dictionary<string, long> _ids = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        foreach (var version in new[] { 14, 19 })
        {
            var odoo = _odoo[version] = await SimulatedOdoo.StartAsync(version);
            await odoo.SeedAsync(new { users = new[] { User("all"), User("own"), User("none") } });
            foreach (var rights in new[] { "all", "own", "none" })
            {
                _ids[rights] = (await odoo.CallAsync("res.users", "search", [new[] { new object[] { "login", "=", rights } }]))[0].GetInt64();
            }

            await odoo.LoadAsync(["id", "partner_id/.id"], [["hub.foreign", $"{SimulatedOdoo.Acme}"]]);
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

    [TestCase(14, "all", "sale.order", "read", null)]
    [TestCase(14, "own", "sale.order", "read", Due)]
    [TestCase(19, "own", "sale.order", "read", Top)]
    [TestCase(14, "none", "sale.order", "read", "You are not allowed to access 'Sales Order' (sale.order) records.")]
    [TestCase(14, "own", "sale.order", "write", Due)]
    [TestCase(19, "own", "sale.order", "action_confirm", Top)]
    [TestCase(14, "all", "sale.order", "write", null)]
    [TestCase(14, "all", "sale.order", "unlink", "You are not allowed to delete 'Sales Order' (sale.order) records.")]
    [TestCase(19, "all", "sale.order", "unlink", "You are not allowed to delete 'Sales Order' (sale.order) records.")]
    [TestCase(14, "none", "sale.order", "get_external_id", null)]
    [TestCase(19, "none", "sale.order", "get_external_id", null)]
    [TestCase(14, "all", "ir.model.data", "read", null)]
    [TestCase(19, "all", "ir.model.data", "read", "You are not allowed to access 'Model Data' (ir.model.data) records.")]
    [TestCase(14, "all", "ir.model.data", "write", "You are not allowed to modify 'Model Data' (ir.model.data) records.")]
    [TestCase(14, "all", "res.partner", "write", "You are not allowed to modify 'Contact' (res.partner) records.")]
    [TestCase(14, "none", "res.partner", "read", null)]
    [TestCase(14, "none", "product.product", "read", null)]
    [TestCase(14, "all", "decimal.precision", "read", "You are not allowed to access 'Decimal Precision' (decimal.precision) records.")]
    [TestCase(19, "all", "ir.config_parameter", "read", "You are not allowed to access 'System Parameter' (ir.config_parameter) records.")]
    public async Task Rights_are_by_model_and_record(int version, string user, string model, string method, string? words)
    {
        object?[] args = method == "write" ? [new[] { 1 }, new { }] : [new[] { 1 }];
        await CallAsync(version, user, model, method, words, args);
    }

    [TestCase(14)]
    [TestCase(19)]
    public async Task An_own_order_is_seen_and_others_are_not(int version)
    {
        await CallAsync(version, "own", "sale.order", "create", null, new { partner_id = SimulatedOdoo.Acme });
        (await CallAsync(version, "own", "sale.order", "search_count", null, [Array.Empty<object>()])).GetInt32().ShouldBe(1);
        (await CallAsync(version, "all", "sale.order", "search_count", null, [Array.Empty<object>()])).GetInt32().ShouldBe(2);
    }

    [TestCase(14, "own", "Unknown error during import: <class 'odoo.exceptions.AccessError'>: " + Due)]
    [TestCase(19, "own", Top)]
    [TestCase(14, "none", "Unknown error during import: <class 'odoo.exceptions.AccessError'>: You are not allowed to access")]
    [TestCase(19, "none", "You are not allowed to access 'Sales Order' (sale.order) records.")]
    public async Task Load_says_in_a_message_what_may_not_be(int version, string user, string words)
    {
        object?[] args = [new[] { "id", "origin" }, new[] { new[] { "hub.foreign", "x" } }];
        var answer = await _odoo[version].CallAsync(_ids[user], user, "sale.order", "load", args, new { context = new { mode = "update", noupdate = true } });
        answer.GetProperty("ids").ValueKind.ShouldBe(JsonValueKind.False);
        answer.Words().ShouldStartWith(words);
    }

    [TestCase(14)]
    [TestCase(19)]
    public async Task Parameters_are_the_administrators(int version)
    {
        (await _odoo[version].CallAsync("ir.config_parameter", "get_param", ["web.base.url"])).GetString().ShouldBe("http://localhost:8069");
        (await _odoo[version].CallAsync("ir.config_parameter", "get_param", ["nope"])).GetBoolean().ShouldBeFalse();
        (await _odoo[version].CallAsync("ir.config_parameter", "get_param", ["nope", "other"])).GetString().ShouldBe("other");
        await CallAsync(version, "all", "ir.config_parameter", "get_param", "You are not allowed to access 'System Parameter'", "web.base.url");
    }

    [TestCase(14, "own", "sales_team.group_sale_salesman", true)]
    [TestCase(14, "own", "sales_team.group_sale_salesman_all_leads", false)]
    [TestCase(19, "all", "sales_team.group_sale_salesman_all_leads", true)]
    [TestCase(19, "none", "base.group_user", true)]
    [TestCase(19, "all", "base.group_system", false)]
    [TestCase(14, "all", "no.such_group", false)]
    public async Task A_user_knows_its_groups(int version, string user, string group, bool member)
    {
        object?[] args = version == 14 ? [group] : [new[] { _ids[user] }, group];
        (await CallAsync(version, user, "res.users", "has_group", null, args)).GetBoolean().ShouldBe(member);
    }

    private static object User(string rights) => new { login = rights, rights, key = rights };

    private async Task<JsonElement> CallAsync(int version, string user, string model, string method, string? refusal, params object?[] args)
    {
        Task<JsonElement> Call() => _odoo[version].CallAsync(_ids[user], user, model, method, args);
        if (refusal is null)
        {
            return await Call();
        }

        var thrown = await Should.ThrowAsync<OdooRefusal>(Call);
        thrown.Name.ShouldBe("odoo.exceptions.AccessError");
        thrown.Message.ShouldStartWith(refusal);
        return default;
    }
}
