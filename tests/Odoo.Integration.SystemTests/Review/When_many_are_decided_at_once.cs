using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Review.ReviewGiven;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_many_are_decided_at_once
{
    private const int Many = 400;

    private static readonly JobRequest Rejected = new("rejected", "user:anna", "cancelled", "the season is over", "everything");

    [Test]
    public async Task Several_share_the_work_and_each_order_is_decided_once()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await HeldAsync(world, Many);
        var jobs = world.Tools.GetRequiredService<ReviewJobs>();
        var job = await jobs.CreateAsync(Rejected, new HeldFilter { ReasonCode = "not-a-new-order" }, null, CancellationToken.None);
        (job.Total, job.Left, job.FinishedAt).ShouldBe((Many, Many, null));

        var shares = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var steps = 0;
            while ((await jobs.ShowAsync(job.JobId, CancellationToken.None))!.Left > 0)
            {
                steps += await jobs.StepAsync(Window, CancellationToken.None) ? 1 : 0;
            }

            return steps;
        })));
        shares.Sum().ShouldBe(Many);
        shares.ShouldAllBe(static steps => steps > 0);
        await jobs.StepAsync(Window, CancellationToken.None);
        var after = (await jobs.ShowAsync(job.JobId, CancellationToken.None))!;
        (after.Done, after.Changed, after.Refused, after.FinishedAt is null).ShouldBe((Many, 0, 0, false));
        (await world.QueryAsync<long>("select count(*) from hub.order_event where kind = 'rejected' and actor = 'user:anna'")).ShouldBe(Many);
        (await world.QueryAsync<long>("select count(*) from hub.decision where outcome = 'rejected' and reason_code = 'cancelled' and words = 'the season is over'")).ShouldBe(Many);
        (await ListAsync(world)).Orders.ShouldBeEmpty();
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task What_was_not_reached_is_left_when_it_is_cancelled()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await HeldAsync(world, 40);
        var jobs = world.Tools.GetRequiredService<ReviewJobs>();
        var job = await jobs.CreateAsync(Rejected, new HeldFilter(), null, CancellationToken.None);
        await StepsAsync(jobs, 15);
        (await jobs.CancelAsync(job.JobId, "user:ben", CancellationToken.None)).ShouldBeTrue();
        (await jobs.CancelAsync(job.JobId, "user:ben", CancellationToken.None)).ShouldBeFalse("there is nothing left");
        (await jobs.StepAsync(Window, CancellationToken.None)).ShouldBeFalse();
        var after = (await jobs.ShowAsync(job.JobId, CancellationToken.None))!;
        (after.Done, after.Cancelled, after.Left, after.CancelledBy, after.FinishedAt is null).ShouldBe((15, 25, 0, "user:ben", false));
        (await ListAsync(world)).Total.ShouldBe(25);
    }

    [Test]
    public async Task What_changed_meanwhile_is_left_alone_and_counted()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var held = await HeldAsync(world, 10);
        var jobs = world.Tools.GetRequiredService<ReviewJobs>();
        var job = await jobs.CreateAsync(Rejected with { Outcome = "duplicate", ReasonCode = "resent" }, new HeldFilter(), [.. held.Take(8)], CancellationToken.None);
        await DecideAsync(world, held[0], new Verdict.Release("user:ben", null));
        await DecideAsync(world, held[1], new Verdict.Reject("user:ben", null));
        await UndoAsync(world, held[1]);
        while (await jobs.StepAsync(Window, CancellationToken.None))
        {
        }

        // Nothing is known that they could be duplicates of.
        var after = (await jobs.ShowAsync(job.JobId, CancellationToken.None))!;
        (after.Total, after.Done, after.Refused, after.FirstTrouble is null).ShouldBe((8, 0, 6, false));
        after.Changed.ShouldBe(2, "one was released, the other rejected and put back");
    }

    [Test]
    public async Task A_job_is_over_when_its_own_orders_are()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var held = await HeldAsync(world, 6);
        var jobs = world.Tools.GetRequiredService<ReviewJobs>();
        var first = await jobs.CreateAsync(Rejected, new HeldFilter(), [.. held.Take(2)], CancellationToken.None);
        var second = await jobs.CreateAsync(Rejected, new HeldFilter(), [.. held.Skip(2)], CancellationToken.None);
        await StepsAsync(jobs, 3);
        (await jobs.ShowAsync(first.JobId, CancellationToken.None))!.FinishedAt.ShouldNotBeNull();
        (await jobs.ShowAsync(second.JobId, CancellationToken.None))!.FinishedAt.ShouldBeNull();
    }

    [Test]
    public async Task It_is_taken_back_but_for_what_people_did_afterwards()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var held = await HeldAsync(world, 5);
        var jobs = world.Tools.GetRequiredService<ReviewJobs>();
        var job = await jobs.CreateAsync(Rejected, new HeldFilter(), null, CancellationToken.None);
        await StepsAsync(jobs, 5);

        // A person takes one back and rejects it for a reason of their own: that is not the job's verdict.
        await UndoAsync(world, held[0], "user:ben");
        await DecideAsync(world, held[0], new Verdict.Reject("user:ben", "a reason of its own"));
        var undo = (await jobs.UndoAsync(job.JobId, "user:carl", CancellationToken.None)).ShouldNotBeNull();
        (undo.Total, undo.Undoes).ShouldBe((5, job.JobId));
        await StepsAsync(jobs, 5);
        var after = (await jobs.ShowAsync(undo.JobId, CancellationToken.None))!;
        (after.Done, after.Changed).ShouldBe((4, 1));
        (await StateAsync(world, held[0])).ShouldBe("rejected");
        (await ListAsync(world)).Total.ShouldBe(4);
    }

    [Test]
    public async Task A_hub_that_is_killed_goes_on_when_it_is_started_again()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await HeldAsync(world, Many);
        world.Settings["HUB_Review__JobsPerSecond"] = "100";
        var jobs = world.Tools.GetRequiredService<ReviewJobs>();
        var job = await jobs.CreateAsync(Rejected, new HeldFilter(), null, CancellationToken.None);
        var hub = await world.StartHubAsync();
        await world.UntilAsync(async () => (await jobs.ShowAsync(job.JobId, CancellationToken.None))!.Done > 50, static () => "nothing is done");
        await hub.KillAsync();
        (await jobs.ShowAsync(job.JobId, CancellationToken.None))!.Left.ShouldBeGreaterThan(0, "it was killed in the middle");
        await world.StartHubAsync();
        await world.StartHubAsync();
        await world.UntilAsync(async () => (await jobs.ShowAsync(job.JobId, CancellationToken.None))!.FinishedAt is not null, static () => "it does not end");
        (await jobs.ShowAsync(job.JobId, CancellationToken.None))!.Done.ShouldBe(Many);
        (await world.QueryAsync<long>("select count(*) from hub.order_event where kind = 'rejected'")).ShouldBe(Many);
        await world.ProveLedgerAsync();
    }

    private static async Task StepsAsync(ReviewJobs jobs, int steps)
    {
        for (var n = 0; n < steps; n++)
        {
            (await jobs.StepAsync(Window, CancellationToken.None)).ShouldBeTrue();
        }
    }
}
