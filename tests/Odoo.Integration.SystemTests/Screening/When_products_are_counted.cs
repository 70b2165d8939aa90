using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Screening.ScreeningGiven;

namespace Odoo.Integration.SystemTests.Screening;

public sealed class When_products_are_counted
{
    private static readonly DateTimeOffset Midnight = new(2026, 9, 10, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Each_day_counts_once_when_it_is_over()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await TakeAsync(world, 1, Midnight.AddTicks(-10), ("P-1", 1), ("P-2", 1), ("P-1", 5));
        await TakeAsync(world, 2, Midnight.AddDays(-1), ("P-1", 7));
        await TakeAsync(world, 3, Midnight.AddDays(-1).AddTicks(-10), ("P-3", 1));
        await TakeAsync(world, 4, Midnight, ("P-1", 1));

        (await CountAsync(world, Midnight.AddTicks(-10))).ShouldBe([(new DateOnly(2026, 9, 8), 1)]);
        (await CountAsync(world, Midnight.AddTicks(-10))).ShouldBeEmpty("the day is not over");

        // Two replicas at the same moment.
        var counted = await Task.WhenAll(CountAsync(world, Midnight), CountAsync(world, Midnight));
        counted.SelectMany(static days => days).ShouldBe([(new DateOnly(2026, 9, 9), 2)]);
        (await CountAsync(world, Midnight)).ShouldBeEmpty();
        (await world.QueryAsync<long>("select orders from hub.product_count")).ShouldBe(3);
        (await world.QueryAsync<string>("select string_agg(orders::text, ' ' order by orders) from hub.product_share")).ShouldBe("1 1 2");
        (await CountAsync(world, Midnight.AddDays(5))).ShouldBe([(new DateOnly(2026, 9, 10), 1)]);
    }

    [Test]
    public async Task A_day_waits_an_hour_for_what_is_still_to_be_screened()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await TakeAsync(world, 1, Midnight.AddHours(-2), ("P-1", 1));
        await OneDoor.TakeAsync(world.Tools, Order("A-2", new Party("C-2"), null, ("P-1", 1)), Midnight.AddHours(-1));
        (await CountAsync(world, Midnight.AddMinutes(59))).ShouldBeEmpty();
        (await CountAsync(world, Midnight.AddMinutes(60))).ShouldBe([(new DateOnly(2026, 9, 9), 1)]);
    }

    [Test]
    public async Task Nothing_is_counted_while_the_index_is_made_anew()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await TakeAsync(world, 1, Midnight.AddHours(-2), ("P-1", 1));
        await world.ExecuteAsync("update hub.index_rebuild set done_at = null");
        (await CountAsync(world, Midnight.AddDays(3))).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<(DateOnly, long)>> CountAsync(World world, DateTimeOffset now)
    {
        var count = new ProductCount(world.Tools.GetRequiredService<NpgsqlDataSource>(), new FixedTime(now));
        var days = new List<(DateOnly, long)>();
        while (await count.CountDayAsync(CancellationToken.None) is { } day)
        {
            days.Add(day);
        }

        return days;
    }

    private static Task TakeAsync(World world, int n, DateTimeOffset at, params (string Sku, int Quantity)[] lines) => ScreenAsync(world, Order($"A-{n}", new Party($"C-{n}"), null, lines), at);
}
