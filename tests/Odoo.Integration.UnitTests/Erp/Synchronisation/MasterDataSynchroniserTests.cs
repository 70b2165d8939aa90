using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

/// <summary>What a run reads, and what it costs.</summary>
public sealed class MasterDataSynchroniserTests : MasterDataSynchronisation
{
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
        copy.Progress.CheckedAt.ShouldBe(Time.GetUtcNow());
        ShouldBeAlike(odoo, copy);
    }

    [Test]
    public async Task Another_process_that_was_just_there_is_believed()
    {
        var (odoo, copy) = await CopiedAsync(10, static _ => Start);
        (await RunAsync(odoo, copy, SynchronisationKind.WhenDue)).Calls.ShouldBe(0);
        Time.Advance(TimeSpan.FromMinutes(5));
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
}
