using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

/// <summary>A server and a copy of it, both in memory, and a run of the one into the other.</summary>
public abstract class MasterDataSynchronisation
{
    protected static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly SynchronisationSchedule _schedule = new(TimeSpan.FromMinutes(5), 2);

    private protected ManualTime Time { get; } = new(Start.AddHours(1));

    private protected static (FakeSource Odoo, FakeCopy Copy) Given(int records, Func<long, DateTimeOffset> writtenAt)
    {
        var odoo = new FakeSource();
        foreach (var id in Enumerable.Range(1, records))
        {
            odoo.Write(id, writtenAt(id));
        }

        return (odoo, new FakeCopy());
    }

    private protected static void ShouldBeAlike(FakeSource odoo, FakeCopy copy) => copy.Records.Values.Select(static record => record with { Keys = [] }).ShouldBe(odoo.Records.Values.Select(static record => record with { Keys = [] }));

    private protected async Task<(FakeSource Odoo, FakeCopy Copy)> CopiedAsync(int records, Func<long, DateTimeOffset> writtenAt)
    {
        var (odoo, copy) = Given(records, writtenAt);
        await RunAsync(odoo, copy);
        ShouldBeAlike(odoo, copy);
        odoo.Forget();
        return (odoo, copy);
    }

    private protected Task<MasterDataRun> RunAsync(FakeSource odoo, FakeCopy copy, SynchronisationKind? kind = null)
    {
        kind ??= _schedule.IsSweepDue(copy.Progress, Time.GetUtcNow()) ? SynchronisationKind.WhenDue : SynchronisationKind.Changes;
        return new MasterDataSynchroniser(odoo, copy, _schedule, Time).RunAsync(kind.Value, CancellationToken.None);
    }
}
