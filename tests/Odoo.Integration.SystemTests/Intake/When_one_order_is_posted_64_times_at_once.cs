using System.Net;
using System.Text.Json;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_one_order_is_posted_64_times_at_once
{
    [Test]
    public async Task One_order_is_taken_and_63_are_answered_with_it()
    {
        await using var world = await World.CreateAsync();
        var json = Demand.Of(1).Json();
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => world.PostAsync(json, "the-one-key")));

        answers.Count(static answer => answer.StatusCode == HttpStatusCode.Accepted).ShouldBe(1);
        var replays = answers.Where(static answer => answer.StatusCode == HttpStatusCode.OK).ToArray();
        replays.Length.ShouldBe(63);
        replays.ShouldAllBe(static answer => answer.Headers.GetValues("Idempotent-Replayed").Single() == "true");
        var ids = await Task.WhenAll(answers.Select(static async answer =>
            JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("order").GetProperty("id").GetString()));
        ids.Distinct().Count().ShouldBe(1);
        (await replays[0].Content.ReadAsStringAsync()).ShouldContain("Duplicate Detected");

        var total = await world.AtRestAsync(64);
        (total.Received, total.Submitted, total.Duplicate).ShouldBe((64, 1, 63));
        (await world.Odoo.SaleOrdersAsync()).Count.ShouldBe(1);
        await world.ProveLedgerAsync();
    }
}
