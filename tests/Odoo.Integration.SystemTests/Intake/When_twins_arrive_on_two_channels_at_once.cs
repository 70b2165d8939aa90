using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_twins_arrive_on_two_channels_at_once
{
    private const int Rounds = 100;

    [Test]
    public async Task One_goes_on_and_one_is_held_a_hundred_times_in_a_row()
    {
        await using var world = await World.CreateAsync();
        await world.StartHubAsync(); // Two replicas: the locks must hold across processes.
        for (var round = 0; round < Rounds; round++)
        {
            var demand = Demand.Of(round);
            var twin = demand with { Number = $"S-{round}", Reference = round % 2 == 0 ? null : demand.Reference };
            var answers = await Task.WhenAll(world.PostAsync(demand.Json(), $"portal-key-{round}"), world.PostAsync(twin.Json(), $"shop-key-{round}", "shop"));
            answers.ShouldAllBe(static answer => answer.StatusCode == System.Net.HttpStatusCode.Accepted);
        }

        var total = await world.AtRestAsync(2 * Rounds);
        (total.Submitted, total.Quarantined).ShouldBe((Rounds, Rounds));
        var orders = await world.Odoo.SaleOrdersAsync();
        orders.Select(static order => order.Number![2..]).Distinct().Count().ShouldBe(Rounds, "each round must have exactly one sale order");
        var unmatched = await world.QueryAsync<long>("select count(*) from hub.orders where state = 'quarantined' and matched_order is null");
        unmatched.ShouldBe(0);
        await world.ProveLedgerAsync();
    }
}
