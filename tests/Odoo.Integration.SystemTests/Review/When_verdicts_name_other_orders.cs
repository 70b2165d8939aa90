using Odoo.Integration.Orders;
using Odoo.Integration.Store.Review;
using Odoo.Integration.SystemTests.Harness;
using Odoo.Integration.SystemTests.Screening;
using static Odoo.Integration.SystemTests.Review.ReviewGiven;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_verdicts_name_other_orders
{
    [Test]
    public async Task Two_orders_cannot_each_be_the_duplicate_of_the_other()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (original, copy) = await HeldAsync(world);
        var (third, _) = await ScreeningGiven.ScreenAsync(world, Wanted with { ExternalId = "T-3" }, ScreeningGiven.Noon.AddMinutes(9));
        (await DecideAsync(world, copy, new Verdict.DuplicateOf("user:anna", null, third))).ShouldBe(new ReviewResult.Done(OrderState.Duplicate));

        // Neither would be delivered: the demand would be lost.
        (await DecideAsync(world, third, new Verdict.DuplicateOf("user:ben", null, copy))).ShouldBeOfType<ReviewResult.Refused>();
        (await DecideAsync(world, third, new Verdict.AmendmentOf("user:ben", null, copy))).ShouldBeOfType<ReviewResult.Refused>();
        (await DecideAsync(world, third, new Verdict.DuplicateOf("user:ben", null, third))).ShouldBeOfType<ReviewResult.Refused>();
        (await DecideAsync(world, third, new Verdict.DuplicateOf("user:ben", null, original))).ShouldBe(new ReviewResult.Done(OrderState.Duplicate));
    }

    [Test]
    public async Task Two_people_who_decide_so_at_once_do_not_wait_for_each_other()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (_, copy) = await HeldAsync(world);
        var (third, _) = await ScreeningGiven.ScreenAsync(world, Wanted with { ExternalId = "T-3" }, ScreeningGiven.Noon.AddMinutes(9));
        for (var round = 0; round < 20; round++)
        {
            var results = await Task.WhenAll(
                Task.Run(() => DecideAsync(world, copy, new Verdict.DuplicateOf("user:anna", null, third))), Task.Run(() => DecideAsync(world, third, new Verdict.DuplicateOf("user:ben", null, copy))));
            results.OfType<ReviewResult.Done>().Count().ShouldBe(1);
            results.OfType<ReviewResult.Refused>().Count().ShouldBe(1);
            await UndoAsync(world, results[0] is ReviewResult.Done ? copy : third);
        }
    }

    [Test]
    public async Task An_order_that_failed_is_told_what_can_be_done_with_it()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (original, _) = await HeldAsync(world);
        var failed = OneDoor.IdOf(await OneDoor.TakeAsync(world.Tools, Wanted with { ExternalId = "T-4" }, ScreeningGiven.Noon.AddMinutes(20))).ShouldNotBeNull();
        await Failing(world, failed);
        (await DecideAsync(world, failed, new Verdict.DuplicateOf("user:anna", null, original))).ShouldBeOfType<ReviewResult.Refused>().Words.ShouldContain("release");
        (await DecideAsync(world, failed, new Verdict.Release("user:anna", null))).ShouldBe(new ReviewResult.Done(OrderState.Received));
    }

    private static Task Failing(World world, Guid order) => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
        .GetRequiredService<Store.Screening.ScreeningStore>(world.Tools).RecordFailureAsync(order, "out of luck", 1, TimeSpan.Zero, CancellationToken.None);
}
