namespace Odoo.Integration.UnitTests.Simulator;

public sealed class JsonRpcTests
{
    [TestCase(14, 200)]
    [TestCase(19, 0)]
    public async Task The_code_of_an_error_is_the_releases(int version, int code)
    {
        await using var odoo = await SimulatedOdoo.StartAsync(version);
        var refusal = await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync(6, "wrong", "res.partner", "search", [Array.Empty<object>()]));
        refusal.Code.ShouldBe(code);
        refusal.Name.ShouldBe("odoo.exceptions.AccessDenied");
    }

    [TestCase(14, "type object 'sale.order' has no attribute 'nope'")]
    [TestCase(19, "The method 'sale.order.nope' does not exist")]
    public async Task A_method_that_is_not_there_is_named(int version, string words)
    {
        await using var odoo = await SimulatedOdoo.StartAsync(version);
        var refusal = await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync("sale.order", "nope", [Array.Empty<object>()]));
        refusal.Name.ShouldBe("builtins.AttributeError");
        refusal.Message.ShouldBe(words);
    }

    [TestCase(14)]
    [TestCase(19)]
    public async Task Who_is_who_is_told_by_password_or_key(int version)
    {
        await using var odoo = await SimulatedOdoo.StartAsync(version);
        (await odoo.RpcAsync("common", "authenticate", "hub", "admin", "admin", new { })).GetInt64().ShouldBe(2);
        (await odoo.RpcAsync("common", "authenticate", "hub", "hub_bot", SimulatedOdoo.Key, new { })).GetInt64().ShouldBe(6);
        (await odoo.RpcAsync("common", "authenticate", "hub", "hub_bot", "wrong", new { })).GetBoolean().ShouldBeFalse();
        (await odoo.RpcAsync("common", "version")).GetProperty("server_serie").GetString().ShouldBe($"{version}.0");
    }

    [TestCase("15")]
    [TestCase("")]
    public void Only_two_releases_are_known(string version) =>
        Should.Throw<FormatException>(() => Odoo.Integration.Simulator.SimulatorOptions.Parse("--odoo", version)).Message.ShouldContain("give 14 or 19");
}
