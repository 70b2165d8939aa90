namespace Odoo.Integration.UnitTests.Simulator;

public sealed class GetOrCreateTests
{
    private const int Callers = 8;

    // Measured on both releases: one order, its lines once; the losers are told of the conflict and have only to ask again.
    [TestCase(14)]
    [TestCase(19)]
    public async Task Callers_at_once_make_one_order(int version)
    {
        await using var odoo = await SimulatedOdoo.StartAsync(version);
        await odoo.FaultAsync(new { kind = "delay", delayMs = 50, times = Callers });
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => odoo.LoadAsync(
            ["id", "partner_id/.id", "order_line/id", "order_line/product_id/.id", "order_line/product_uom_qty"], [["hub.a", "2", "hub.a1", "1", $"{caller + 1}"]])));
        var winners = answers.Where(static answer => answer.Messages().Length == 0).ToArray();
        winners.ShouldNotBeEmpty();
        winners.Select(static answer => answer.Ids().Single()).Distinct().Count().ShouldBe(1);
        answers.Except(winners).ShouldAllBe(static answer => answer.Words() == "could not serialize access due to concurrent update\n");
        (await odoo.CallAsync("sale.order", "search_count", [Array.Empty<object>()])).GetInt32().ShouldBe(1);
        (await odoo.CallAsync("sale.order.line", "search_count", [Array.Empty<object>()])).GetInt32().ShouldBe(1);
    }
}
