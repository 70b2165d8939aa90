using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Odoo.Integration.Hub.Commands;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Screening.ScreeningGiven;

namespace Odoo.Integration.SystemTests.Screening;

public sealed class When_the_index_is_made_anew
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(365);

    private const string Content = """
        select (select md5(string_agg(order_id || ' ' || is_held || ' ' || encode(profile, 'hex'), ',' order by order_id)) from hub.order_profile)
            || (select md5(string_agg(hash || ' ' || kind || ' ' || received_at || ' ' || order_id, ',' order by hash, order_id)) from hub.screening_key)
            || (select md5(string_agg(name_key || ' ' || other_key || ' ' || other, ',' order by name_key, other_key)) from hub.linked_name)
        """;

    [Test]
    public async Task It_is_as_it_was_however_often_it_is_broken_off()
    {
        await using var world = await World.CreateAsync(startHub: false);
        foreach (var (order, at) in new OrderFlow(7).Orders(200))
        {
            if (OneDoor.IdOf(await OneDoor.TakeAsync(world.Tools, order, at)) is { } id)
            {
                await ScreenAsync(world.Tools, order with { Id = id });
            }
        }

        // One that waits for its screening, and will get its place then.
        await OneDoor.TakeAsync(world.Tools, Order("LATE-1", new Orders.Party("C-1"), null, ("P-1", 1)), Noon.AddDays(20));
        var before = await world.QueryAsync<string>(Content);
        var orders = await world.QueryAsync<long>("select count(*) from hub.order_profile");
        await world.ExecuteAsync("truncate hub.order_profile, hub.screening_key, hub.linked_name; update hub.index_rebuild set done_at = null");
        var rebuild = new IndexRebuild(world.Tools.GetRequiredService<NpgsqlDataSource>(), new FixedTime(Noon.AddDays(30)));
        (await rebuild.IsDueAsync(CancellationToken.None)).ShouldBeTrue();
        await BreakOffAsync(world, rebuild);

        // Two processes at once, as when two replicas' start scripts migrate.
        var made = await Task.WhenAll(rebuild.RunAsync(Horizon, CancellationToken.None, batchSize: 10), rebuild.RunAsync(Horizon, CancellationToken.None, batchSize: 10));
        (await rebuild.IsDueAsync(CancellationToken.None)).ShouldBeFalse();
        made.Sum().ShouldBeLessThan(orders, "it went on where it stood");
        (await world.QueryAsync<string>(Content)).ShouldBe(before);
        (await rebuild.RunAsync(Horizon, CancellationToken.None)).ShouldBe(0);
    }

    [Test]
    public async Task The_hub_does_not_run_before_it_is()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await ScreenAsync(world, Order("A-1", new Orders.Party("C-1"), "PO-1", ("P-1", 1)), TimeProvider.System.GetUtcNow().AddDays(-1));
        await world.ExecuteAsync("truncate hub.order_profile, hub.screening_key; update hub.index_rebuild set done_at = null");
        using var error = new StringWriter();
        using var output = new StringWriter();
        (await world.WithSettingsAsync(() => HubCommandLine.RunAsync(["run"], output, error))).ShouldBe(1);
        error.ToString().ShouldContain("hub migrate");
        (await world.WithSettingsAsync(() => HubCommandLine.RunAsync(["migrate"], output, error))).ShouldBe(0);
        output.ToString().ShouldContain("1 earlier orders are compared");
        (await world.QueryAsync<long>("select count(*) from hub.screening_key")).ShouldBeGreaterThan(0);
    }

    // Ended in the middle: the token is cancelled when the first batches are in.
    private static async Task BreakOffAsync(World world, IndexRebuild rebuild)
    {
        using var ending = new CancellationTokenSource();
        var run = rebuild.RunAsync(Horizon, ending.Token, batchSize: 5);
        await world.UntilAsync(() => world.QueryAsync<bool>("select after_received_at is not null from hub.index_rebuild"), static () => "nothing was made");
        await ending.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(run);
    }
}
