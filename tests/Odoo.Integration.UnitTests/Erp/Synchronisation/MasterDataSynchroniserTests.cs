using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

public sealed class MasterDataSynchroniserTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly ManualTime _time = new(Start.AddHours(1));
    private readonly SynchronisationSchedule _schedule = new(TimeSpan.FromMinutes(5), 2);

    [Test]
    public async Task The_first_run_reads_everything_page_by_page_by_id()
    {
        var (odoo, copy) = Given(250, static id => Start.AddSeconds(-id));
        var run = await RunAsync(odoo, copy);
        run.Changed.ShouldBe(250);
        odoo.Asked.ShouldBe(["newest", "page", "page", "page", "newest", "count"]);
        ShouldBeAlike(odoo, copy);
        copy.Progress.Cursor.ShouldBe(Start.AddSeconds(-1));
    }

    [Test]
    public async Task An_unchanged_rerun_costs_two_small_calls_also_when_all_share_one_second()
    {
        var (odoo, copy) = await CopiedAsync(5_000, static _ => Start);
        var run = await RunAsync(odoo, copy);
        run.Changed.ShouldBe(0);
        odoo.Asked.ShouldBe(["newest", "count"]);
    }

    [Test]
    public async Task Where_few_were_written_lately_they_are_read_again_in_one_call()
    {
        var (odoo, copy) = await CopiedAsync(5_000, static id => Start.AddMinutes(-id));
        (await RunAsync(odoo, copy)).Changed.ShouldBe(0);
        odoo.Asked.ShouldBe(["page"]);
    }

    [Test]
    public async Task A_change_is_read([Values] bool many)
    {
        var (odoo, copy) = await CopiedAsync(1_000, id => many ? Start : Start.AddMinutes(-id));
        odoo.Write(7, Start.AddMinutes(1), "changed");
        odoo.Write(1_001, Start.AddMinutes(1), "new");
        (await RunAsync(odoo, copy)).Changed.ShouldBe(2);
        ShouldBeAlike(odoo, copy);
        copy.Progress.Cursor.ShouldBe(Start.AddMinutes(1));
    }

    [Test]
    public async Task A_change_in_the_cursor_s_own_second_is_read([Values] bool many)
    {
        var (odoo, copy) = await CopiedAsync(1_000, id => many ? Start : Start.AddMinutes(-id + 1));
        odoo.Write(1_001, Start.AddMilliseconds(900), "new");
        (await RunAsync(odoo, copy)).Changed.ShouldBe(1);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task A_new_record_of_the_next_second_is_read([Values] bool many)
    {
        var (odoo, copy) = await CopiedAsync(1_000, id => many ? Start : Start.AddMinutes(-id + 1));
        odoo.Write(1_001, Start.AddSeconds(1), "new");
        (await RunAsync(odoo, copy)).Changed.ShouldBe(1);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task The_cursor_stays_where_the_newest_record_is_deleted()
    {
        var (odoo, copy) = await CopiedAsync(1_000, static id => Start.AddMinutes(-id));
        odoo.Records.Remove(1);
        await RunAsync(odoo, copy);
        copy.Progress.Cursor.ShouldBe(Start.AddMinutes(-1));
        ShouldBeAlike(odoo, copy);
    }

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
        _time.Advance(TimeSpan.FromDays(1));
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
        _time.Advance(TimeSpan.FromDays(1));
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

    [Test]
    public async Task A_run_that_dies_goes_on_where_it_stood()
    {
        var (odoo, copy) = Given(500, static id => Start.AddDays(-id));
        odoo.Before[4] = () => copy.IsDead = true;
        await Should.ThrowAsync<IOException>(() => RunAsync(odoo, copy));
        copy.Records.Count.ShouldBe(200);
        copy.IsDead = false;
        odoo.Forget();
        odoo.Write(3, Start, "written meanwhile");
        await RunAsync(odoo, copy);
        odoo.Asked.Count(static what => what == "page").ShouldBe(5);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task The_cursor_is_noted_after_its_pages_so_that_a_run_that_dies_repeats_them()
    {
        var (odoo, copy) = await CopiedAsync(1_000, static _ => Start);
        odoo.Write(7, Start.AddMinutes(1), "changed");
        odoo.Before[3] = () => copy.IsDead = true;
        await Should.ThrowAsync<IOException>(() => RunAsync(odoo, copy));
        copy.IsDead = false;
        copy.Progress.Cursor.ShouldBe(Start);
        odoo.Forget();
        await RunAsync(odoo, copy);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task A_restored_backup_is_noticed_and_everything_read_again([Values] bool many)
    {
        var (odoo, copy) = await CopiedAsync(1_000, id => many ? Start : Start.AddMinutes(-id));
        odoo.Records.Clear();
        foreach (var id in Enumerable.Range(1, 900))
        {
            odoo.Write(id, Start.AddDays(-1).AddMinutes(-id), "as it was");
        }

        await RunAsync(odoo, copy);
        ShouldBeAlike(odoo, copy);
        copy.Progress.Cursor.ShouldBe(Start.AddDays(-1).AddMinutes(-1));
    }

    [Test]
    public async Task A_restored_backup_is_noticed_also_where_it_lacks_what_was_made_last()
    {
        var (odoo, copy) = await CopiedAsync(1_000, static id => Start.AddMinutes(id - 1_000));
        foreach (var id in Enumerable.Range(900, 101))
        {
            odoo.Records.Remove(id);
        }

        odoo.Write(7, Start.AddDays(-5), "as it was");
        await RunAsync(odoo, copy);
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task A_refused_model_is_noted_and_left_alone_for_an_hour()
    {
        var (odoo, copy) = Given(10, static _ => Start);
        odoo.Instead[1] = new OdooAnswer.Refused(RefusalKind.Configuration, "odoo.exceptions.AccessError", "not for you");
        var run = await RunAsync(odoo, copy, SynchronisationKind.WhenDue);
        run.IsRefused.ShouldBeTrue();
        copy.Trouble.ShouldBe("not for you");
        _time.Advance(TimeSpan.FromMinutes(59));
        (await RunAsync(odoo, copy, SynchronisationKind.WhenDue)).Calls.ShouldBe(0);
        _time.Advance(TimeSpan.FromMinutes(2));
        (await RunAsync(odoo, copy, SynchronisationKind.WhenDue)).Changed.ShouldBe(10);
        copy.Progress.RefusedAt.ShouldBeNull();
        copy.Trouble.ShouldBeNull();
    }

    [Test]
    public async Task A_server_that_goes_away_in_the_middle_costs_only_what_was_not_read()
    {
        var (odoo, copy) = Given(500, static id => Start.AddDays(-id));
        odoo.Instead[4] = new OdooAnswer.Unknown("no answer");
        (await RunAsync(odoo, copy)).Trouble.ShouldBe("no answer");
        copy.Progress.SweepAfter.ShouldBe(200);
        odoo.Forget();
        await RunAsync(odoo, copy);
        odoo.Asked[0].ShouldBe("page");
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task A_small_model_is_read_whole_in_one_call()
    {
        var odoo = new FakeSource { IsSmall = true };
        var copy = new FakeCopy();
        odoo.Write(1, Start);
        odoo.Write(2, Start);
        await RunAsync(odoo, copy);
        odoo.Records.Remove(1);
        odoo.Forget();
        (await RunAsync(odoo, copy)).Changed.ShouldBe(1);
        odoo.Asked.ShouldBe(["page"]);
        copy.Progress.CheckedAt.ShouldBe(_time.GetUtcNow());
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task Another_process_that_was_just_there_is_believed()
    {
        var (odoo, copy) = await CopiedAsync(10, static _ => Start);
        (await RunAsync(odoo, copy, SynchronisationKind.WhenDue)).Calls.ShouldBe(0);
        _time.Advance(TimeSpan.FromMinutes(5));
        (await RunAsync(odoo, copy, SynchronisationKind.WhenDue)).Calls.ShouldBe(1);
    }

    [Test]
    public async Task An_empty_model_is_no_trouble()
    {
        var (odoo, copy) = Given(0, static _ => Start);
        (await RunAsync(odoo, copy)).Trouble.ShouldBeNull();
        odoo.Write(1, Start);
        (await RunAsync(odoo, copy)).Changed.ShouldBe(1);
    }

    private static (FakeSource Odoo, FakeCopy Copy) Given(int records, Func<long, DateTimeOffset> writtenAt)
    {
        var odoo = new FakeSource();
        foreach (var id in Enumerable.Range(1, records))
        {
            odoo.Write(id, writtenAt(id));
        }

        return (odoo, new FakeCopy());
    }

    private static void ShouldBeAlike(FakeSource odoo, FakeCopy copy) => copy.Records.Values.Select(static record => record with { Keys = [] }).ShouldBe(odoo.Records.Values.Select(static record => record with { Keys = [] }));

    private async Task<(FakeSource Odoo, FakeCopy Copy)> CopiedAsync(int records, Func<long, DateTimeOffset> writtenAt)
    {
        var (odoo, copy) = Given(records, writtenAt);
        await RunAsync(odoo, copy);
        ShouldBeAlike(odoo, copy);
        odoo.Forget();
        return (odoo, copy);
    }

    private Task<MasterDataRun> RunAsync(FakeSource odoo, FakeCopy copy, SynchronisationKind? kind = null)
    {
        kind ??= _schedule.IsSweepDue(copy.Progress, _time.GetUtcNow()) ? SynchronisationKind.WhenDue : SynchronisationKind.Changes;
        return new MasterDataSynchroniser(odoo, copy, _schedule, _time).RunAsync(kind.Value, CancellationToken.None);
    }
}
