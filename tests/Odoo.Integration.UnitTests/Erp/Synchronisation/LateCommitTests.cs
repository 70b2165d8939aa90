using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

/// <summary>What is written or deleted where the cursor has gone past, or while pages are being read.</summary>
public sealed class LateCommitTests : MasterDataSynchronisation
{
    [TestCase(false, 9)]
    [TestCase(true, 9)]
    public async Task What_a_slow_transaction_commits_late_is_read(bool many, int minutesBefore)
    {
        var (odoo, copy) = await CopiedAsync(1_000, id => many ? Start.AddMinutes(-id / 200.0) : Start.AddMinutes(1 - id));
        odoo.Write(1_001, Start.AddMinutes(-minutesBefore), "began long ago");
        (await RunAsync(odoo, copy)).Changed.ShouldBe(1);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task A_late_commit_before_the_overlap_waits_for_the_night()
    {
        var (odoo, copy) = await CopiedAsync(1_000, static id => Start.AddMinutes(-id));
        odoo.Write(1_001, Start.AddMinutes(-12), "began very long ago");
        (await RunAsync(odoo, copy)).Changed.ShouldBe(0);
        Time.Advance(TimeSpan.FromDays(1));
        (await RunAsync(odoo, copy)).Changed.ShouldBe(1);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task A_record_written_again_by_a_late_commit_within_a_large_overlap_waits_for_the_night()
    {
        var (odoo, copy) = await CopiedAsync(1_000, static id => Start.AddSeconds(-id / 10.0));
        odoo.Write(500, Start.AddSeconds(-1), "late");
        (await RunAsync(odoo, copy)).Changed.ShouldBe(0);
        (await RunAsync(odoo, copy, SynchronisationKind.Whole)).Changed.ShouldBe(1);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task A_deletion_in_the_overlap_is_seen_and_not_looked_for_again([Values] bool many)
    {
        var (odoo, copy) = await CopiedAsync(1_000, id => many ? Start : Start.AddMinutes(1 - id));
        odoo.Records.Remove(5);
        (await RunAsync(odoo, copy)).Changed.ShouldBe(1);
        ShouldBeAlike(odoo, copy);
        odoo.Forget();
        await RunAsync(odoo, copy);
        odoo.Asked.ShouldBe(many ? ["newest", "count"] : ["page"]);
    }

    [Test]
    public async Task An_older_deletion_is_found_by_the_night_s_reading_on_every_page()
    {
        var (odoo, copy) = await CopiedAsync(350, static id => Start.AddMinutes(-id));
        foreach (var id in new long[] { 100, 101, 250, 349, 350 })
        {
            odoo.Records.Remove(id);
        }

        (await RunAsync(odoo, copy)).Changed.ShouldBe(0);
        Time.Advance(TimeSpan.FromDays(1));
        (await RunAsync(odoo, copy)).Changed.ShouldBe(5);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task What_is_written_behind_the_page_being_read_is_read_afterwards()
    {
        var (odoo, copy) = Given(300, static id => Start.AddDays(-id));
        odoo.Before[4] = () => odoo.Write(1, Start.AddMinutes(1), "written while page three was read");
        odoo.Before[5] = () => odoo.Write(301, Start.AddHours(2), "much later");
        await RunAsync(odoo, copy);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task What_is_written_behind_the_page_of_changes_being_read_is_read_by_the_next_run()
    {
        var (odoo, copy) = await CopiedAsync(1_000, static _ => Start);
        foreach (var id in Enumerable.Range(101, 300))
        {
            odoo.Write(id, Start.AddMinutes(20), "imported");
        }

        odoo.Before[4] = () => odoo.Write(1, Start.AddMinutes(21), "written while page three was read");
        odoo.Before[5] = () => odoo.Write(1_001, Start.AddHours(2), "much later");
        await RunAsync(odoo, copy);
        await RunAsync(odoo, copy);
        ShouldBeAlike(odoo, copy);
    }
}
