using System.CommandLine;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary>Shows how a job goes: to its end on a terminal, or where the caller waits; else once.</summary>
internal static class JobFollowing
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(300);

    /// <summary>A hub looks for jobs every second.</summary>
    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(10);

    public static Option<bool> Wait() => new("--wait") { Description = "Until it is done; on a terminal always" };

    public static Option<bool> Json() => new("--json") { Description = "As JSON" };

    /// <summary>1 where a job was followed and not all of it was done.</summary>
    public static async Task<int> FollowAsync(CommandContext context, IServiceProvider services, JobProgress job, bool isAwaited, bool asJson, CancellationToken cancellation)
    {
        var isShown = context.IsTerminal && !asJson;
        if (!isAwaited && !isShown)
        {
            await context.Output.WriteLineAsync(asJson ? ApiJson.Write(JobShape.Of(job)) : $"job {job.JobId}: {JobWords.Of(job)}; a running hub carries it out: hub quarantine jobs show {job.JobId}");
            return 0;
        }

        await context.Error.WriteLineAsync($"job {job.JobId}: a running hub carries it out; to leave off: hub quarantine jobs cancel {job.JobId}");
        var end = await UntilOverAsync(context, services, job, isShown, cancellation);
        await context.Output.WriteLineAsync(asJson ? ApiJson.Write(JobShape.Of(end)) : $"{(isShown ? "\r" : string.Empty)}{JobWords.Of(end)}");
        return end.Done == end.Total ? 0 : 1;
    }

    private static async Task<JobProgress> UntilOverAsync(CommandContext context, IServiceProvider services, JobProgress job, bool isShown, CancellationToken cancellation)
    {
        var (desk, time) = (services.GetRequiredService<ReviewDesk>(), services.GetRequiredService<TimeProvider>());
        var (left, since, isTold) = (job.Left, time.GetTimestamp(), false);
        while (job.FinishedAt is null)
        {
            if (isShown)
            {
                await context.Output.WriteAsync($"\r{JobWords.Of(job)}   ");
            }

            if (job.Left != left)
            {
                (left, since, isTold) = (job.Left, time.GetTimestamp(), false);
            }
            else if (!isTold && time.GetElapsedTime(since) > Standstill)
            {
                isTold = true;
                await context.Error.WriteLineAsync("nothing moves: does a hub run?");
            }

            await Task.Delay(Poll, time, cancellation);
            job = (await desk.JobAsync(job.JobId, cancellation))!;
        }

        return job;
    }
}
