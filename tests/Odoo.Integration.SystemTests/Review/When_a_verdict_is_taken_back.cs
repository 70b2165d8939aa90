using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Policies;
using Odoo.Integration.Store.Review;
using Odoo.Integration.Store.Submission;
using Odoo.Integration.SystemTests.Harness;
using Odoo.Integration.SystemTests.Screening;
using static Odoo.Integration.SystemTests.Review.ReviewGiven;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_a_verdict_is_taken_back
{
    [TestCase("released", OrderState.Cleared)]
    [TestCase("mended", OrderState.Cleared)]
    [TestCase("duplicate", OrderState.Duplicate)]
    [TestCase("amendment", OrderState.Duplicate)]
    [TestCase("rejected", OrderState.Rejected)]
    [TestCase("edited", OrderState.Cleared)]
    public async Task Everything_is_as_before_and_nothing_was_learnt(string outcome, OrderState state)
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (original, copy) = await HeldAsync(world);
        await world.Tools.GetRequiredService<CaseNotes>().AssignAsync(copy, "anna", "user:ben", CancellationToken.None);
        var before = await KeptAsync(world, copy);

        (await DecideAsync(world, copy, Given(outcome, original))).ShouldBe(new ReviewResult.Done(state));
        (await KeptAsync(world, copy)).WorkList.ShouldBe("none");
        (await UndoAsync(world, copy)).ShouldBe(new ReviewResult.Done(OrderState.Quarantined));

        var after = await KeptAsync(world, copy);
        after.Row.ShouldBe(before.Row);
        after.Index.ShouldBe(before.Index);
        after.WorkList.ShouldBe(before.WorkList, "it waits as long as it did, for the same person");
        (await world.QueryAsync<long>($"select count(*) from hub.outbox where order_id = '{copy}'")).ShouldBe(0, "nothing is sent of it");
        (await JudgementsAsync(world)).ShouldBe(0);

        // Once; and the next verdict counts, and can be taken back too.
        (await UndoAsync(world, copy)).ShouldBeOfType<ReviewResult.NotUndone>().State.ShouldBe(OrderState.Quarantined);
        (await DecideAsync(world, copy, Given(outcome, original))).ShouldBe(new ReviewResult.Done(state));
        (await UndoAsync(world, copy)).ShouldBe(new ReviewResult.Done(OrderState.Quarantined));
        (await KeptAsync(world, copy)).ShouldBe(before);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_verdict_that_stands_is_learnt_from()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (original, copy) = await HeldAsync(world);
        await DecideAsync(world, copy, Given("released", original));
        await UndoAsync(world, copy);
        await DecideAsync(world, copy, Given("duplicate", original));
        (await JudgementsAsync(world)).ShouldBe(1);
    }

    [Test]
    public async Task What_went_to_odoo_stays_there()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (original, copy) = await HeldAsync(world);
        await DecideAsync(world, copy, Given("released", original));
        (await ClaimedAsync(world)).ShouldNotContain(copy, "until the time to take it back is over");
        (await UndoAsync(world, copy)).ShouldBe(new ReviewResult.Done(OrderState.Quarantined));
        await DecideAsync(world, copy, Given("released", original), ReviewTerms.None);

        // The original is claimed, and its customer has one call at a time.
        await world.ExecuteAsync($"update hub.orders set customer = 'another' where order_id = '{copy}'");
        (await ClaimedAsync(world)).ShouldContain(copy);
        (await UndoAsync(world, copy)).ShouldBe(new ReviewResult.NotUndone(OrderState.Submitting, "it was sent to Odoo"));
    }

    [Test]
    public async Task An_order_that_could_not_be_screened_fails_again()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var id = OneDoor.IdOf(await OneDoor.TakeAsync(world.Tools, Wanted, ScreeningGiven.Noon)).ShouldNotBeNull();
        await world.Tools.GetRequiredService<Store.Screening.ScreeningStore>().RecordFailureAsync(id, "out of luck", 1, TimeSpan.Zero, CancellationToken.None);
        foreach (var verdict in new Verdict[] { new Verdict.Release("user:ben", null), new Verdict.Reject("user:ben", null), Given("edited", id) })
        {
            var before = await KeptAsync(world, id);
            (await DecideAsync(world, id, verdict)).ShouldBeOfType<ReviewResult.Done>();
            (await UndoAsync(world, id)).ShouldBe(new ReviewResult.Done(OrderState.Failed));
            (await KeptAsync(world, id)).ShouldBe(before);
        }
    }

    [Test]
    public async Task Nothing_is_taken_back_where_nobody_decided()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (original, copy) = await HeldAsync(world);
        (await UndoAsync(world, copy)).ShouldBeOfType<ReviewResult.NotUndone>();
        (await UndoAsync(world, original)).ShouldBeOfType<ReviewResult.NotUndone>();
        var nowhere = Guid.Parse("01900000-0000-7000-8000-000000000000");
        (await UndoAsync(world, nowhere)).ShouldBe(new ReviewResult.NotFound(nowhere));
    }

    private static Verdict Given(string outcome, Guid original) => outcome switch
    {
        "released" => new Verdict.Release("user:ben", "two branches"),
        "mended" => new Verdict.Mended("user:ben", null),
        "duplicate" => new Verdict.DuplicateOf("user:ben", null, original),
        "amendment" => new Verdict.AmendmentOf("user:ben", null, original),
        "rejected" => new Verdict.Reject("user:ben", "a test"),
        "edited" => new Verdict.EditAndRelease("user:ben", null, new OrderEdit("C-2", [new(1, "P-9", 7), new(2, null, 0)])),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static async Task<IEnumerable<Guid>> ClaimedAsync(World world) =>
        (await world.Tools.GetRequiredService<SubmissionStore>().ClaimAsync(new ClaimShare(null, [], 100), static _ => TimeSpan.FromMinutes(5), CancellationToken.None)).Select(static claimed => claimed.Id);

    private static async Task<int> JudgementsAsync(World world) =>
        (await world.Tools.GetRequiredService<OrderArchive>().JudgementsAsync(ScreeningGiven.Noon.AddDays(-1), ScreeningGiven.Noon.AddDays(1), CancellationToken.None)).Count;
}
