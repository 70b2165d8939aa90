using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;
using Odoo.Integration.SystemTests.Harness;
using Odoo.Integration.SystemTests.Screening;

namespace Odoo.Integration.SystemTests.Review;

/// <summary>Held orders without a hub, and everything that is kept of one.</summary>
internal static class ReviewGiven
{
    /// <summary>Long enough that no test waits for its end.</summary>
    public static readonly ReviewTerms Window = new(TimeSpan.FromMinutes(10), null);

    public static readonly Order Wanted = ScreeningGiven.Order("T-1", new Party("C-1"), "PO-5501", ("P-1", 3), ("P-2", 4));

    /// <summary>An order that passed, and a copy of it that is held.</summary>
    public static async Task<(Guid Original, Guid Copy)> HeldAsync(World world)
    {
        var (original, _) = await ScreeningGiven.ScreenAsync(world, Wanted, ScreeningGiven.Noon);
        var (copy, _) = await ScreeningGiven.ScreenAsync(world, Wanted with { Channel = "shop", Source = OrderSource.Ecommerce, ExternalId = "S-1" }, ScreeningGiven.Noon.AddMinutes(5));
        (await StateAsync(world, copy)).ShouldBe("quarantined");
        return (original, copy);
    }

    /// <summary>So many orders that wait for a person: cancellations of what nobody knows.</summary>
    public static async Task<IReadOnlyList<Guid>> HeldAsync(World world, int count)
    {
        var held = new List<Guid>();
        for (var n = 0; n < count; n++)
        {
            var order = ScreeningGiven.Order($"M-{n}", new Party($"C-{n % 100}"), null, ("P-1", 1 + n)) with { Intent = OrderIntent.Cancel };
            held.Add((await ScreeningGiven.ScreenAsync(world, order, ScreeningGiven.Noon.AddSeconds(n))).Id);
        }

        return held;
    }

    public static Task<ReviewResult> DecideAsync(World world, Guid order, Verdict verdict, ReviewTerms? terms = null, int? seen = null) =>
        world.Tools.GetRequiredService<ReviewStore>().DecideAsync(order, verdict, terms ?? Window, seen, CancellationToken.None);

    public static Task<ReviewResult> UndoAsync(World world, Guid order, string actor = "user:ben") => world.Tools.GetRequiredService<UndoStore>().UndoAsync(order, actor, CancellationToken.None);

    public static Task<string> StateAsync(World world, Guid order) => world.QueryAsync<string>($"select state from hub.orders where order_id = '{order}'");

    /// <summary>What the order's row, the index and the work list say of it.</summary>
    public static async Task<(string Row, string Index, string WorkList)> KeptAsync(World world, Guid order) => (
        await world.QueryAsync<string>($"""
            select concat_ws('|', state, coalesce(reason_code, '-'), coalesce(reason, '-'), coalesce(matched_order::text, '-'), coalesce(last_error, '-'), attempts, accepted::text,
                             coalesce(edited::text, '-'), coalesce(due_at::text, '-'), md5(body::text)) from hub.orders where order_id = '{order}'
            """),
        await world.QueryAsync<string>($"""
            select coalesce((select concat_ws('|', is_held, is_void, encode(profile, 'hex'), (select string_agg(k.hash || ' ' || k.received_at, ',' order by k.hash) from hub.screening_key k where k.order_id = p.order_id))
                             from hub.order_profile p where p.order_id = '{order}'), 'none')
            """),
        await world.QueryAsync<string>($"select coalesce((select to_jsonb(h)::text from hub.held h where h.order_id = '{order}'), 'none')"));

    public static async Task<HeldPage> ListAsync(World world, HeldFilter? filter = null) =>
        await world.Tools.GetRequiredService<HeldBrowser>().ListAsync(filter ?? new HeldFilter(), HeldSort.Age, 0, 1_000, CancellationToken.None);
}
