using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

/// <summary>Runs that end in the middle, servers that refuse or go away, and databases that go back in time.</summary>
public sealed class SynchronisationTroubleTests : MasterDataSynchronisation
{
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
        Time.Advance(TimeSpan.FromMinutes(59));
        (await RunAsync(odoo, copy, SynchronisationKind.WhenDue)).Calls.ShouldBe(0);
        Time.Advance(TimeSpan.FromMinutes(2));
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
}
