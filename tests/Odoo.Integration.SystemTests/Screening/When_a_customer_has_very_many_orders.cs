using Odoo.Integration.Dedupe;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Screening.ScreeningGiven;

namespace Odoo.Integration.SystemTests.Screening;

/// <summary>A marketplace: hundreds of orders an hour, each with the bestseller. The customer's own key finds the newest only; the others must find the rest.</summary>
public sealed class When_a_customer_has_very_many_orders
{
    private const int Many = 1200;
    private const int Old = 100;

    private static readonly Party Marketplace = new("MARKET-1", Email: "orders@market.example");

    [Test]
    public async Task A_copy_of_an_old_one_is_found_by_what_it_has_beside_the_customer()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var ids = new List<Guid>();
        for (var n = 0; n < Many; n++)
        {
            ids.Add((await ScreenAsync(world, Basket(n), Noon.AddSeconds(n))).Id);
        }

        var later = Noon.AddSeconds(Many);
        var original = Basket(Old);
        var byReference = await HeldAsync("R-1", original.CustomerReference, original.Lines);
        var byBasket = await HeldAsync("R-2", null, original.Lines);

        // One line of four is left out: where that is not the one whose hash is the smallest, customer and product still find it.
        var found = 0;
        for (var without = 0; without < original.Lines.Count; without++)
        {
            var order = original with { Channel = "shop", Source = OrderSource.Ecommerce, ExternalId = $"R-3-{without}", CustomerReference = null, Lines = [.. original.Lines.Where((_, at) => at != without)] };
            var (_, decision) = await ScreenAsync(world, order, later.AddSeconds(2 + without));
            found += decision.Best?.Order.OrderId == ids[Old] || decision is ScreeningDecision.Hold { MatchedOrder: { } match } && (match == byReference || match == byBasket || match == ids[Old]) ? 1 : 0;
        }

        found.ShouldBeGreaterThanOrEqualTo(3);

        async Task<Guid> HeldAsync(string number, CustomerReference? reference, IReadOnlyList<OrderLine> lines)
        {
            var copy = original with { Channel = "shop", Source = OrderSource.Ecommerce, ExternalId = number, CustomerReference = reference, Lines = lines };
            var id = OneDoor.IdOf(await OneDoor.TakeAsync(world.Tools, copy, later)).ShouldNotBeNull();
            var decided = await ScreenAsync(world.Tools, copy with { Id = id });
            decided.CapReached.ShouldBeTrue();
            decided.Decision.ShouldBeOfType<ScreeningDecision.Hold>().MatchedOrder.ShouldBe(ids[Old]);
            (await world.QueryAsync<bool>($"select cap_reached from hub.decision where order_id = '{id}'")).ShouldBeTrue();
            return id;
        }
    }

    private static Order Basket(int n) => Order($"M-{n}", Marketplace, $"MP-{100_000 + (n * 7919 % 900_001)}", ("BESTSELLER", 1), ($"A-{n}", 1 + (n % 9)), ($"B-{n}", 2 + (n % 7)), ($"C-{n % 50}", 3));
}
