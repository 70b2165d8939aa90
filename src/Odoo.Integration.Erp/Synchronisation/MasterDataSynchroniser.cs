using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>
/// Keeps the copy of one model as Odoo is: once it reads everything, then what changed, and every night everything again. All that
/// it does may be repeated; what is read is stored before it is noted as read, so a process that dies loses nothing.
/// </summary>
/// <remarks>Not for concurrent runs: one process at a time, by the lane of the server.</remarks>
public sealed class MasterDataSynchroniser(IMasterDataSource odoo, IMasterDataCopy copy, SynchronisationSchedule schedule, TimeProvider time)
{
    private readonly MasterDataSweep _sweep = new(odoo, copy);
    private readonly MasterDataFollowing _following = new(odoo, copy);

    public async Task<MasterDataRun> RunAsync(SynchronisationKind kind, CancellationToken cancellation)
    {
        var callsBefore = odoo.Calls;
        if (await copy.OpenAsync(cancellation) is not { } opened)
        {
            return new MasterDataRun(0, 0, new OdooAnswer.NotSent("the server is bound to no database yet"));
        }

        var state = new SynchronisationState(opened, time.GetUtcNow());
        try
        {
            if (kind != SynchronisationKind.WhenDue || schedule.IsDue(opened, state.Begun))
            {
                await RunAsync(state, kind == SynchronisationKind.Whole || schedule.IsSweepDue(opened, state.Begun), cancellation);
            }

            return new MasterDataRun(state.Changed, odoo.Calls - callsBefore);
        }
        catch (PreventedException prevented)
        {
            var run = new MasterDataRun(state.Changed, odoo.Calls - callsBefore, prevented.Answer);
            await copy.SaveAsync(run.IsRefused ? state.Progress with { RefusedAt = state.Begun } : state.Progress, run.Trouble, cancellation);
            return run;
        }
    }

    // Changes first: a reading of everything that fails at a bad record, night after night, must not hold them up.
    private async Task RunAsync(SynchronisationState state, bool whole, CancellationToken cancellation)
    {
        if (odoo.IsSmall)
        {
            await _sweep.RunAsync(state, cancellation);
            return;
        }

        if (state.Progress.Cursor is not null && !await _following.RunAsync(state, cancellation))
        {
            // The server went back in time: a backup was restored. Nothing of the copy can be believed until all is read.
            state.Progress = state.Progress with { Cursor = null, CheckedAt = null, SweepCursor = null, SweepAfter = null };
        }

        if (whole || state.Progress.Cursor is null || state.Progress.SweepAfter is not null)
        {
            await _sweep.RunAsync(state, cancellation);
            await _following.RunAsync(state, cancellation);
        }
    }
}
