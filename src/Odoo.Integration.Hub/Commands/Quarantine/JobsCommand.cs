using System.CommandLine;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary><c>hub quarantine jobs list|show|cancel|undo</c>.</summary>
internal static class JobsCommand
{
    public static Command Create(CommandContext context) => new("jobs", "Look at verdicts on many orders, leave them off, take them back") { List(context), Show(context), Cancel(context), Undo(context) };

    private static Command List(CommandContext context)
    {
        var (limit, format) = (new Option<int>("--limit") { Description = "Most rows", DefaultValueFactory = static _ => 20 }, new OutputFormat());
        var command = new Command("list", "List jobs, the newest first") { limit, format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var jobs = await services.GetRequiredService<ReviewDesk>().JobsAsync(parsed.GetValue(limit), cancellation);
            var table = new TextTable("job", "made (UTC)", "by", "verdict", "progress", "orders");
            foreach (var job in jobs)
            {
                table.Add(job.JobId.ToString(), ShortTime.Of(job.MadeAt), job.Actor, job.Outcome, JobWords.Of(job), job.Title);
            }

            await context.Output.WriteAsync(format.Write(parsed, table, jobs.Select(static job => ApiJson.Write(JobShape.Of(job))), "no jobs"));
            return 0;
        }));
        return command;
    }

    private static Command Show(CommandContext context)
    {
        var (id, wait, json) = (Named(), JobFollowing.Wait(), JobFollowing.Json());
        var command = new Command("show", "Show how far a job is") { id, wait, json };
        command.SetAction((parsed, cancellation) => WithJobAsync(context, parsed, id, async (services, job) =>
        {
            if (parsed.GetValue(wait))
            {
                return await JobFollowing.FollowAsync(context, services, job, isAwaited: true, parsed.GetValue(json), cancellation);
            }

            await context.Output.WriteLineAsync(parsed.GetValue(json) ? ApiJson.Write(JobShape.Of(job)) : $"{job.Outcome} by {job.Actor}, {ShortTime.Of(job.MadeAt)}: {job.Title}\n{JobWords.Of(job)}");
            return 0;
        }, cancellation));
        return command;
    }

    private static Command Cancel(CommandContext context)
    {
        var (id, by) = (Named(), VerdictOptions.By());
        var command = new Command("cancel", "Leave what a job has not done yet") { id, by };
        command.SetAction((parsed, cancellation) => WithJobAsync(context, parsed, id, async (services, job) =>
        {
            var desk = services.GetRequiredService<ReviewDesk>();
            if (!await desk.CancelAsync(job.JobId, "user:" + parsed.GetValue(by), cancellation))
            {
                await context.Error.WriteLineAsync($"job {job.JobId} is over: nothing of it can be cancelled; take it back with: hub quarantine jobs undo {job.JobId}");
                return 1;
            }

            await context.Output.WriteLineAsync(JobWords.Of((await desk.JobAsync(job.JobId, cancellation))!));
            return 0;
        }, cancellation));
        return command;
    }

    private static Command Undo(CommandContext context)
    {
        var (id, by, wait, json) = (Named(), VerdictOptions.By(), JobFollowing.Wait(), JobFollowing.Json());
        var command = new Command("undo", "Take back what a job did, as long as nothing followed from it") { id, by, wait, json };
        command.SetAction((parsed, cancellation) => WithJobAsync(context, parsed, id, async (services, job) =>
        {
            var undo = (await services.GetRequiredService<ReviewDesk>().UndoManyAsync(job.JobId, "user:" + parsed.GetValue(by), cancellation))!;
            return await JobFollowing.FollowAsync(context, services, undo, parsed.GetValue(wait), parsed.GetValue(json), cancellation);
        }, cancellation));
        return command;
    }

    private static Argument<Guid> Named() => new("JOB") { Description = "The job's id" };

    private static Task<int> WithJobAsync(CommandContext context, ParseResult parsed, Argument<Guid> id, Func<IServiceProvider, JobProgress, Task<int>> work, CancellationToken cancellation) =>
        CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await services.GetRequiredService<ReviewDesk>().JobAsync(parsed.GetValue(id), cancellation) is { } job)
            {
                return await work(services, job);
            }

            await context.Error.WriteLineAsync($"there is no job {parsed.GetValue(id)}");
            return 1;
        });
}
