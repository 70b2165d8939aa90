using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Review;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Screening.ScreeningGiven;

namespace Odoo.Integration.SystemTests.Screening;

public sealed class When_an_order_is_taken_back
{
    private static readonly Order Wanted = Order("T-1", new Party("C-1"), "PO-5501", ("P-1", 3), ("P-2", 4));

    [Test]
    public async Task It_is_ordered_again_without_a_question_unless_the_cancellation_is_rejected()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (original, _) = await ScreenAsync(world, Wanted, Noon);
        var (change, _) = await ScreenAsync(world, Wanted with { Intent = OrderIntent.Change, Revision = 1, Lines = [.. Wanted.Lines.Reverse().Skip(1)] }, Noon.AddMinutes(5));
        var (cancellation, held) = await ScreenAsync(world, Wanted with { Intent = OrderIntent.Cancel, Revision = 2, Lines = [] }, Noon.AddMinutes(10));
        held.ShouldBeOfType<ScreeningDecision.Hold>().Kind.ShouldBe(HoldKind.NotANewOrder);
        (await world.QueryAsync<long>($"select count(*) from hub.order_profile where withdrawn_by = '{cancellation}' and order_id in ('{original}', '{change}')")).ShouldBe(2, "an order is taken back with its versions");
        (await ScreenAsync(world, Wanted with { ExternalId = "T-2", CustomerReference = null }, Noon.AddMinutes(20))).Decision.ShouldBeOfType<ScreeningDecision.Clear>();

        await world.Tools.GetRequiredService<ReviewStore>().DecideAsync(cancellation, new Verdict.Reject("user:test", "a mistake"), CancellationToken.None);
        var (_, again) = await ScreenAsync(world, Wanted with { Channel = "shop", Source = OrderSource.Ecommerce, ExternalId = "T-3" }, Noon.AddMinutes(30));
        new[] { again.Best!.Order.OrderId }.Concat(again.Near.Select(static near => near.Order.OrderId)).ShouldContain(original);
        again.ShouldBeOfType<ScreeningDecision.Hold>();
    }

    [Test]
    public async Task What_a_person_decides_on_it_counts_for_later_ones()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await ScreenAsync(world, Wanted, Noon);
        var (copy, _) = await ScreenAsync(world, Wanted with { ExternalId = "T-2" }, Noon.AddMinutes(1));
        (await StandingAsync()).ShouldBe((true, false));
        var review = world.Tools.GetRequiredService<ReviewStore>();
        await review.DecideAsync(copy, new Verdict.Reject("user:test", null), CancellationToken.None);
        (await StandingAsync()).ShouldBe((false, true));

        async Task<(bool Held, bool Void)> StandingAsync() =>
            (await world.QueryAsync<bool>($"select is_held from hub.order_profile where order_id = '{copy}'"), await world.QueryAsync<bool>($"select is_void from hub.order_profile where order_id = '{copy}'"));
    }
}
