using System.Net;
using Odoo.Integration.Store.Review;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Review.ReviewGiven;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_an_order_is_corrected
{
    [Test]
    public async Task It_goes_to_odoo_as_corrected_and_is_known_by_both()
    {
        await using var world = await World.CreateAsync();
        var demand = new Demand("N-1", "C-3", "PO-77", ("OLD-9", 2, 1.25m), ("P-4", 40, 2m), ("P-5", 1, 3m));
        await world.PostAsync(demand.Json(), "key-0001");
        (await world.AtRestAsync(1)).Quarantined.ShouldBe(1);
        var held = (await ListAsync(world)).Orders.ShouldHaveSingleItem();
        (held.ReasonCode, held.Value).ShouldBe(("unknown-product", 85.5m));
        var body = await world.QueryAsync<string>("select body::text from hub.orders");

        (await DecideAsync(world, held.OrderId, Corrected(new(1, "P-9", 20), new(3, null, 0)), ReviewTerms.None, held.HeadSeq)).ShouldBeOfType<ReviewResult.Done>();
        (await world.AtRestAsync(1)).Submitted.ShouldBe(1);
        var sold = (await world.Odoo.SaleOrdersAsync()).ShouldHaveSingleItem();
        sold.Lines.Select(static line => (line.DefaultCode, line.Quantity)).ShouldBe([("P-9", 20), ("P-4", 40)]);
        (await world.QueryAsync<string>("select body::text from hub.orders")).ShouldBe(body, "what came is kept");
        (await world.QueryAsync<string>("select detail ->> 'changes' from hub.decision where outcome = 'edited'")).ShouldContain("product OLD-9 is P-9");

        // Sent again as it came: answered with the order, whatever became of it.
        (await world.PostAsync(demand.Json(), "key-0001")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await world.PostAsync(demand.Json(), "key-0002")).StatusCode.ShouldBe(HttpStatusCode.OK, "another key, the same number and content");

        // Typed on another channel as it was meant.
        await world.PostAsync(new Demand("S-1", "C-3", null, ("P-9", 20, 1.25m), ("P-4", 40, 2m)).Json(), "key-0003", "shop");
        (await world.AtRestAsync(2)).Quarantined.ShouldBe(1);
        (await ListAsync(world)).Orders.ShouldHaveSingleItem().MatchedOrder.ShouldBe(held.OrderId);
        await world.ProveLedgerAsync();
    }

    [TestCase(1, null, null, "nothing is changed")]
    [TestCase(9, "P-1", null, "no line 9")]
    [TestCase(1, null, -1.0, "line 1")]
    public async Task What_fits_no_line_is_refused(int line, string? sku, double? quantity, string words)
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (_, copy) = await HeldAsync(world);
        var before = await KeptAsync(world, copy);
        (await DecideAsync(world, copy, Corrected(new OrderEdit.Line(line, sku, (decimal?)quantity)))).ShouldBeOfType<ReviewResult.Refused>().Words.ShouldContain(words);
        (await DecideAsync(world, copy, Corrected(new(1, null, 0), new(2, null, 0)))).ShouldBeOfType<ReviewResult.Refused>().Words.ShouldContain("no line is left");
        (await KeptAsync(world, copy)).ShouldBe(before);
    }

    private static Verdict.EditAndRelease Corrected(params OrderEdit.Line[] lines) => new("user:anna", "by telephone", new OrderEdit(null, lines)) { ReasonCode = "typing-error" };
}
