using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Orders;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Contract;

public sealed class When_the_outcome_is_in_doubt(OdooTarget target) : OdooContract(target)
{
    private const int Writers = 8;

    private int Rounds => Target.Name == "real" ? 50 : 10;

    [Test]
    public async Task Eight_writers_of_one_order_make_it_once()
    {
        var servers = Enumerable.Range(0, Writers).Select(_ => NewServer()).ToArray();
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                var order = NewOrder();
                var made = await Task.WhenAll(servers.Select(server => MadeAsync(server, order)));
                made.Select(static result => result.Id).Distinct().Count().ShouldBe(1);
                await ThereIsOneAsync(order);
            }
        }
        finally
        {
            Array.ForEach(servers, static server => server.Dispose());
        }
    }

    [Test]
    public async Task A_call_that_was_cut_off_after_sending_is_unknown_and_its_repeat_finds_the_order()
    {
        if (!Target.Url.StartsWith("http://", StringComparison.Ordinal))
        {
            Assert.Ignore("the connection is encrypted: it cannot be cut at a known byte");
        }

        await using var cut = new CutConnection(new Uri(Target.Url));
        var options = Target.Options();
        options.Url = cut.Address;
        using var behind = new OdooServer("cut", options, new Erp.MasterData.NothingKnown(), TimeProvider.System);
        var first = NewOrder();
        (await MadeAsync(behind, first)).Differences.ShouldBeEmpty();
        var order = NewOrder();
        cut.CutAnswers = 1;
        var result = (await behind.Writer.WriteAsync([new SaleOrderWish(order, new SaleOrderTerms(), [])], CancellationToken.None))[order.Id!.Value];
        result.ShouldBeOfType<SaleOrderResult.Unknown>();
        await MadeAsync(behind, order);
        await ThereIsOneAsync(order);
    }

    private async Task ThereIsOneAsync(Order order)
    {
        var rows = await RowsAsync("sale.order", [new object[] { "origin", "like", order.Id!.Value.ToString("D") }], "order_line");
        rows.Length.ShouldBe(1);
        rows[0].GetProperty("order_line").GetArrayLength().ShouldBe(order.Lines.Count);
    }
}
