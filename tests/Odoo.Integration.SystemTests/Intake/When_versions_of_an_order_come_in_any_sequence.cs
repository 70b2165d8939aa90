using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Intake;
using Odoo.Integration.Store.Policies;
using Odoo.Integration.Store.Screening;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_versions_of_an_order_come_in_any_sequence
{
    private static readonly Demand Wanted = new("V-1", "C-1", "REF-1", ("P-1", 3, 1.25m));

    [Test]
    public async Task A_change_that_came_first_waits_for_its_order()
    {
        await using var world = await World.CreateAsync();
        (await PostAsync(world, Version(2, "change", 5))).ShouldBe(HttpStatusCode.Accepted);
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.orders where last_error like 'waits until%V-1%'") == 1, static () => "it does not say what it waits for");
        (await PostAsync(world, Version(0, "create", 3))).ShouldBe(HttpStatusCode.Accepted);
        var total = await world.AtRestAsync(2);
        (total.Submitted, total.Quarantined).ShouldBe((1, 1));
        var held = (await world.Orders.ListAsync(new OrderFilter { States = ["quarantined"] }, CancellationToken.None)).ShouldHaveSingleItem();
        held.Reason!.ShouldContain("asks for a change of V-1 by portal");
        held.MatchedOrder.ShouldNotBeNull();
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_change_that_orders_the_same_is_a_duplicate_whenever_it_came()
    {
        await using var world = await World.CreateAsync();
        await PostAsync(world, Version(2, "change", 3));
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.orders where last_error is not null") == 1, static () => "it was not looked at");
        await PostAsync(world, Version(0, "create", 3));
        (await PostAsync(world, Version(4, "change", 3))).ShouldBe(HttpStatusCode.OK, "it is answered with the order");
        var total = await world.AtRestAsync(3);
        (total.Submitted, total.Duplicate).ShouldBe((1, 2));
        (await world.QueryAsync<string>("select note from hub.receipt where outcome = 'duplicate'")).ShouldBe("it changes nothing that is ordered");
        (await world.Odoo.SaleOrdersAsync()).Count.ShouldBe(1);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task An_older_version_is_a_duplicate_of_the_newer()
    {
        await using var world = await World.CreateAsync();
        await PostAsync(world, Version(0, "create", 3));
        await PostAsync(world, Version(7, "change", 9));
        (await PostAsync(world, Version(5, "change", 8))).ShouldBe(HttpStatusCode.OK);
        var total = await world.AtRestAsync(3);
        (total.Submitted, total.Quarantined, total.Duplicate).ShouldBe((1, 1, 1));
        (await world.QueryAsync<string>("select note from hub.receipt where outcome = 'duplicate'")).ShouldBe("version 5 came after version 7");
    }

    [Test]
    public async Task An_order_is_not_held_against_its_own_change_that_was_screened_before_it()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (created, changed) = (await TakeAsync(world, Version(0, "create", 3)), await TakeAsync(world, Version(7, "change", 9)));
        var screening = world.Tools.GetRequiredService<ScreeningStore>();
        (await screening.ScreenAsync(changed, new ScreeningPolicies(ScreeningPolicy.Default()), TimeSpan.FromMinutes(10), CancellationToken.None))
            .ShouldBeOfType<ScreeningResult.Decided>().Decision.ShouldBeOfType<ScreeningDecision.Hold>().MatchedOrder.ShouldBe(created);
        (await screening.ScreenAsync(created, new ScreeningPolicies(ScreeningPolicy.Default()), TimeSpan.FromMinutes(10), CancellationToken.None))
            .ShouldBeOfType<ScreeningResult.Decided>().Decision.ShouldBeOfType<ScreeningDecision.Clear>();
    }

    [Test]
    public async Task A_change_whose_order_never_comes_is_held()
    {
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Screening__ChangeWaitMinutes"] = "0.02";
        await world.StartHubAsync();
        await PostAsync(world, Version(2, "change", 5));
        (await world.AtRestAsync(1)).Quarantined.ShouldBe(1);
        (await world.QueryAsync<string>("select reason from hub.orders")).ShouldContain("no such order came");
    }

    // By the one door, with no hub that would screen it.
    private static async Task<Guid> TakeAsync(World world, string json)
    {
        var order = OrderJsonReader.Read(Encoding.UTF8.GetBytes(json), new OrderSender("portal", OrderSource.Portal)).ShouldBeOfType<OrderReading.Good>().Order;
        var bytes = Encoding.UTF8.GetBytes(json);
        var arrival = new Arrival(Guid.CreateVersion7(), "portal", PayloadId.Of(bytes), "test", TimeProvider.System.GetUtcNow());
        using var payload = new MemoryStream(bytes);
        var record = new IntakeRecord.Wanted(1, "the document", order with { Provenance = new Provenance(arrival.PayloadId, "the document", "test/1", arrival.ReceivedAt, "test") }, IdempotencyKey.ForContent(ContentFingerprint.Of(order)));
        var outcomes = await world.Tools.GetRequiredService<IntakeStore>().TakeAsync(new IntakeBatch(arrival, [record], payload, IsLast: true, ConflictRule.Hold), CancellationToken.None);
        return outcomes[0].ShouldBeOfType<IntakeOutcome.Accepted>().OrderId;
    }

    private static async Task<HttpStatusCode> PostAsync(World world, string json)
    {
        using var answer = await world.PostAsync(json, "key-" + Guid.CreateVersion7());
        return answer.StatusCode;
    }

    private static string Version(int revision, string intent, int quantity)
    {
        var order = JsonNode.Parse((Wanted with { Lines = [("P-1", quantity, 1.25m)] }).Json())!.AsObject();
        order["revision"] = revision;
        order["intent"] = intent;
        return order.ToJsonString();
    }
}
