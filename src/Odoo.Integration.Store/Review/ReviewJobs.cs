using Dapper;
using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Outbox;

namespace Odoo.Integration.Store.Review;

/// <summary>Verdicts on many orders at once: kept as a job, carried out order by order, each in a transaction of its own.</summary>
public sealed class ReviewJobs(NpgsqlDataSource database, ReviewStore review, UndoStore undo, OutboxSignal signal, TimeProvider time, OrderIds ids)
{
    /// <summary>Most orders of one job.</summary>
    public const int MostOrders = 100_000;

    private static readonly string InsertJob = Sql.Of<ReviewJobs>("insert_job");
    private static readonly string AddFiltered = Sql.Of<ReviewJobs>("add_filtered");
    private static readonly string AddUndone = Sql.Of<ReviewJobs>("add_undone");
    private static readonly string SelectNext = Sql.Of<ReviewJobs>("select_next");
    private static readonly string NoteOutcome = Sql.Of<ReviewJobs>("note_job_order");
    private static readonly string Cancel = Sql.Of<ReviewJobs>("cancel_job");
    private static readonly string Finish = Sql.Of<ReviewJobs>("finish_jobs");
    private static readonly string Progress = Sql.Of<ReviewJobs>("job_progress");

    static ReviewJobs() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Makes a job of the orders that fit a filter now, or of those that are named.</summary>
    /// <param name="request">What is to become of them.</param>
    /// <param name="filter">Which, as a list shows them.</param>
    /// <param name="orders">Only these of them; null: all.</param>
    /// <param name="cancellation">Ends the work; there is no job then.</param>
    public async Task<JobProgress> CreateAsync(JobRequest request, HeldFilter filter, IReadOnlyCollection<Guid>? orders, CancellationToken cancellation)
    {
        var (sql, values) = HeldQuery.Of(filter);
        if (orders is not null)
        {
            sql += " and h.order_id = any (@orders)";
            values.Add("orders", orders.ToArray());
        }

        values.Add("most", MostOrders);
        return await CreateAsync(request, null, AddFiltered.Replace("{FILTER}", sql, StringComparison.Ordinal), values, cancellation);
    }

    /// <summary>Makes a job that takes back what another did; null where there is no such job.</summary>
    public async Task<JobProgress?> UndoAsync(Guid jobId, string actor, CancellationToken cancellation)
    {
        if (await ShowAsync(jobId, cancellation) is not { } done)
        {
            return null;
        }

        var values = new DynamicParameters();
        values.Add("undoes", jobId);
        return await CreateAsync(new JobRequest("undone", actor, null, null, "taking back: " + done.Title), jobId, AddUndone, values, cancellation);
    }

    private async Task<JobProgress> CreateAsync(JobRequest request, Guid? undoes, string add, DynamicParameters values, CancellationToken cancellation)
    {
        var jobId = ids.Next();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition(
            InsertJob, new { jobId, now = time.GetUtcNow(), request.Actor, request.Outcome, request.ReasonCode, request.Note, request.Title, undoes }, cancellationToken: cancellation));
        values.Add("jobId", jobId);
        await connection.ExecuteAsync(new CommandDefinition(add, values, cancellationToken: cancellation));
        await transaction.CommitAsync(cancellation);
        return (await ShowAsync(jobId, cancellation))!;
    }

    /// <summary>Null where there is no such job.</summary>
    public async Task<JobProgress?> ShowAsync(Guid jobId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<JobProgress>(new CommandDefinition(Progress.Replace("{WHERE}", "where j.job_id = @jobId", StringComparison.Ordinal), new { jobId }, cancellationToken: cancellation));
    }

    /// <summary>The newest jobs.</summary>
    public async Task<IReadOnlyList<JobProgress>> ListAsync(int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var sql = Progress.Replace("{WHERE}", "where j.job_id in (select job_id from hub.review_job order by job_id desc limit @limit)", StringComparison.Ordinal);
        return (await connection.QueryAsync<JobProgress>(new CommandDefinition(sql, new { limit }, cancellationToken: cancellation))).AsList();
    }

    /// <summary>Leaves what is not done yet as it is; false where nothing was left to do.</summary>
    public async Task<bool> CancelAsync(Guid jobId, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Cancel, new { jobId, actor, now = time.GetUtcNow() }, cancellationToken: cancellation)) > 0;
    }

    /// <summary>Carries out the next order of the oldest job; false where there is nothing to do.</summary>
    public async Task<bool> StepAsync(ReviewTerms terms, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var next = await connection.QuerySingleOrDefaultAsync<JobStep>(new CommandDefinition(SelectNext, cancellationToken: cancellation));
        if (next is null)
        {
            await connection.ExecuteAsync(new CommandDefinition(Finish, new { now = time.GetUtcNow(), jobId = (Guid?)null }, cancellationToken: cancellation));
            await transaction.CommitAsync(cancellation);
            return false;
        }

        await using var batch = new NpgsqlBatch(connection);
        var (outcome, words) = WordsOf(await CarryOutAsync(connection, batch, next, terms, cancellation));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(NoteOutcome)
        {
            Parameters = { new() { Value = next.JobId }, new() { Value = next.OrderId }, new() { Value = outcome }, ReviewStore.Maybe(words, NpgsqlDbType.Text) },
        });
        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Raise();

        // Behind the commit: whoever cancels holds the job's row and waits for this order's.
        await connection.ExecuteAsync(new CommandDefinition(Finish, new { now = time.GetUtcNow(), jobId = (Guid?)next.JobId }, cancellationToken: cancellation));
        return true;
    }

    private async Task<ReviewResult> CarryOutAsync(NpgsqlConnection connection, NpgsqlBatch batch, JobStep step, ReviewTerms terms, CancellationToken cancellation)
    {
        Verdict? verdict = (step.Outcome, step.MatchedOrder) switch
        {
            ("released", _) => new Verdict.Release(step.Actor, step.Note),
            ("mended", _) => new Verdict.Mended(step.Actor, step.Note),
            ("rejected", _) => new Verdict.Reject(step.Actor, step.Note),
            ("duplicate", { } original) => new Verdict.DuplicateOf(step.Actor, step.Note, original),
            ("amendment", { } original) => new Verdict.AmendmentOf(step.Actor, step.Note, original),
            _ => null,
        };
        return step.Outcome == "undone" ? await undo.UndoAsync(connection, batch, step.OrderId, step.Actor, step.HeadSeq, cancellation)
            : verdict is null && step.HasMoved ? new ReviewResult.NotWaiting(Names.Read<OrderState>(step.State))
            : verdict is null ? new ReviewResult.Refused("it is held against no other order")
            : await review.DecideAsync(connection, batch, step.OrderId, verdict with { ReasonCode = step.ReasonCode }, terms, step.HeadSeq, cancellation);
    }

    private static (string Outcome, string? Words) WordsOf(ReviewResult result) => result switch
    {
        ReviewResult.Done => ("done", null),
        ReviewResult.Changed changed => ("changed", $"{changed.Kind} by {changed.Actor} meanwhile"),
        ReviewResult.NotWaiting other => ("changed", $"it is {Names.Of(other.State)} by now"),
        ReviewResult.NotUndone late => ("changed", late.Words),
        ReviewResult.Refused refused => ("refused", refused.Words),
        ReviewResult.MayBeInOdoo => ("refused", "its last call to Odoo was not answered: it may be there"),
        ReviewResult.Proposed or ReviewResult.NeedsAnother => ("refused", "two people must agree on it: it waits for the second"),
        ReviewResult.NotFound missing => ("refused", $"there is no order {missing.OrderId}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
