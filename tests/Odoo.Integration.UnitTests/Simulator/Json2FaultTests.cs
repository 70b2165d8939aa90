using System.Diagnostics;
using System.Net;

namespace Odoo.Integration.UnitTests.Simulator;

public sealed class Json2FaultTests
{
    private static readonly object Order = new { fields = new[] { "id", "partner_id/.id" }, data = new[] { new[] { "hub.a", "2" } } };

    private SimulatedOdoo _odoo = null!;

    [SetUp]
    public async Task StartAsync() => _odoo = await SimulatedOdoo.StartAsync(19);

    [TearDown]
    public async Task EndAsync() => await _odoo.DisposeAsync();

    [TestCase("commit-then-drop", 1)]
    [TestCase("drop-before-commit", 0)]
    public async Task The_connection_may_be_cut(string kind, int orders)
    {
        await _odoo.FaultAsync(new { kind, times = 1 });
        await Should.ThrowAsync<HttpRequestException>(() => _odoo.Json2Async("sale.order/load", Order));
        await HasAsync(orders);
    }

    [TestCase("http-502-after-commit", 502, 1)]
    [TestCase("http-500-html", 500, 0)]
    [TestCase("access-denied", 401, 0)]
    public async Task Another_may_answer_in_its_place(string kind, int status, int orders)
    {
        await _odoo.FaultAsync(new { kind, times = 1 });
        ((int)(await _odoo.Json2Async("sale.order/load", Order)).Status).ShouldBe(status);
        await HasAsync(orders);
    }

    [Test]
    public async Task A_conflict_is_a_message_of_load()
    {
        await _odoo.FaultAsync(new { kind = "serialization-failure", times = 1 });
        var (status, text) = await _odoo.Json2Async("sale.order/load", Order);
        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldContain("could not serialize access due to concurrent update");
        await HasAsync(0);
    }

    [Test]
    public async Task A_conflict_of_another_method_is_a_server_error_by_name()
    {
        await _odoo.FaultAsync(new { kind = "serialization-failure", method = "create", times = 1 });
        var (status, text) = await _odoo.Json2Async("sale.order/create", new { vals_list = new { partner_id = 2 } });
        status.ShouldBe(HttpStatusCode.InternalServerError);
        text.ShouldContain("psycopg2.errors.SerializationFailure");
        await HasAsync(0);
    }

    [Test]
    public async Task A_call_may_take_its_time()
    {
        await _odoo.FaultAsync(new { kind = "delay", delayMs = 150, times = 1 });
        var watch = Stopwatch.StartNew();
        (await _odoo.Json2Async("sale.order/load", Order)).Status.ShouldBe(HttpStatusCode.OK);
        watch.ElapsedMilliseconds.ShouldBeGreaterThan(140);
    }

    private async Task HasAsync(int orders) => (await _odoo.CallAsync("sale.order", "search_count", [Array.Empty<object>()])).GetInt32().ShouldBe(orders);
}
