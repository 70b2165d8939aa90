using System.Net;

namespace Odoo.Integration.UnitTests.Simulator;

public sealed class StateFileTests
{
    private string _file = null!;

    [SetUp]
    public void SetUp() => _file = Path.Combine(Directory.CreateTempSubdirectory("simulator-").FullName, "odoo.jsonl");

    [TearDown]
    public void TearDown() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [TestCase(14)]
    [TestCase(19)]
    public async Task What_was_committed_is_there_at_the_next_start(int version)
    {
        await using (var odoo = await SimulatedOdoo.StartAsync(version, state: _file))
        {
            await odoo.CallAsync("account.tax", "create", [new { name = "T20", amount = 20 }]);
            await odoo.CallAsync("product.product", "write", [new[] { SimulatedOdoo.Bolt }, new { taxes_id = new[] { new object[] { 6, 0, new[] { 1 } } } }]);
            await odoo.SeedAsync(new { generated = new { partners = 5, products = 5 }, users = new[] { new { login = "own", rights = "own", key = "own" } } });
            (await odoo.Http.DeleteAsync("/admin/keys/simulator")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        await using var again = await SimulatedOdoo.StartAsync(version, state: _file);
        (await again.CallAsync("product.product", "search", [new[] { new object[] { "taxes_id", "in", new[] { 1 } } }])).GetRawText().ShouldBe("[1]");
        (await again.CallAsync("res.partner", "search_count", [new[] { new object[] { "ref", "in", new[] { "G-000001", "G-000005", "C1" } } }])).GetInt32().ShouldBe(3);
        (await again.RpcAsync("common", "authenticate", "hub", "own", "own", new { })).GetInt64().ShouldBeGreaterThan(6);
        (await again.RpcAsync("common", "authenticate", "hub", "hub_bot", SimulatedOdoo.Key, new { })).GetBoolean().ShouldBeFalse();
    }
}
