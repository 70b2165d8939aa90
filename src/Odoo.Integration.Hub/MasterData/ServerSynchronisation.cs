using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Erp.Synchronisation;
using Odoo.Integration.Store.MasterData;

namespace Odoo.Integration.Hub.MasterData;

/// <summary>Runs over the models of a server, one after another, in one lane over all processes.</summary>
internal sealed class ServerSynchronisation(MasterDataStore store, TimeProvider time)
{
    private const int ManyChanges = 10_000;

    /// <summary>
    /// What came of each model; null while another process is at it. A model that Odoo refuses to show keeps no other waiting; a
    /// server that does not answer ends the run.
    /// </summary>
    public async Task<IReadOnlyList<ModelRun>?> RunAsync(OdooServer server, SynchronisationKind kind, CancellationToken cancellation)
    {
        await using var lane = await store.TakeLaneAsync(server.Name, cancellation);
        if (lane is null)
        {
            return null;
        }

        var schedule = new SynchronisationSchedule(TimeSpan.FromSeconds(server.Options.SyncSeconds), server.Options.SyncNightHour);
        var runs = new List<ModelRun>();
        foreach (var source in server.MasterData)
        {
            var start = time.GetTimestamp();
            var run = await new MasterDataSynchroniser(source, new ServerCopy(store, new CopiedModel(server.Name, source.Model, source.Shape)), schedule, time).RunAsync(kind, cancellation);
            runs.Add(new ModelRun(server.Name, source.Model, run.Changed, run.Calls, time.GetElapsedTime(start), run.Trouble, run.IsRefused, source.IsSmall));
            if (run.Instead is not null && !run.IsRefused)
            {
                break;
            }
        }

        if (runs.Sum(static run => run.Changed) >= ManyChanges)
        {
            await store.AnalyzeAsync(cancellation);
        }

        return runs;
    }
}
