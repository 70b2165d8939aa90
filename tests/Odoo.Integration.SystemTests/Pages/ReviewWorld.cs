using Odoo.Integration.Store.Browsing;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>A hub with people and orders for them to look at.</summary>
internal static class ReviewWorld
{
    /// <summary>One who may look, two who may decide, one who may all.</summary>
    public static async Task<World> CreateAsync(params (string Key, string Value)[] settings)
    {
        var world = await World.CreateAsync(startHub: false);
        foreach (var (key, value) in settings)
        {
            world.Settings["HUB_" + key] = value;
        }

        await world.StartHubAsync();
        foreach (var (name, role) in new[] { ("vera", "viewer"), ("rita", "reviewer"), ("rolf", "reviewer"), ("anna", "admin") })
        {
            await Session.AddPersonAsync(world, name, role);
        }

        return world;
    }

    /// <summary>Orders that were sent on the portal and, a moment later, once more on the shop's channel under numbers of their own: the second ones are held.</summary>
    public static async Task<IReadOnlyList<OrderSummary>> HoldAsync(World world, int count, int from = 1)
    {
        var before = await world.TotalAsync();
        for (var n = from; n < from + count; n++)
        {
            (await world.PostAsync(Demand.Of(n).Json(), $"portal-{n:00000}")).EnsureSuccessStatusCode();
        }

        await world.AtRestAsync(before.Received + count);
        for (var n = from; n < from + count; n++)
        {
            (await world.PostAsync((Demand.Of(n) with { Number = $"W-{n}" }).Json(), $"shop-{n:00000}", "shop")).EnsureSuccessStatusCode();
        }

        var after = await world.AtRestAsync(before.Received + (2 * count));
        after.Quarantined.ShouldBe(before.Quarantined + count, await world.LeftAsync());
        return await world.Orders.ListAsync(new OrderFilter { Channel = "shop", States = ["quarantined"], Limit = 1000 }, CancellationToken.None);
    }

    public static async Task<string> StateAsync(World world, Guid orderId) => await world.QueryAsync<string>($"select state from hub.orders where order_id = '{orderId}'");

    /// <summary>Waits until an order is in a state.</summary>
    public static Task UntilAsync(World world, Guid orderId, string state) => world.UntilAsync(async () => await StateAsync(world, orderId) == state, () => $"order {orderId} is not {state}");
}
