using Odoo.Integration.Hub.Api.Requests;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Api;

/// <summary><c>POST /v1/quarantine/bulk</c> and <c>/v1/jobs…</c>. For keys of all channels: a job concerns any.</summary>
internal sealed class JobEndpoints(ReviewDesk desk)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/quarantine/bulk", (Delegate)BulkAsync).ForReviewers().Reads<BulkRequest>().Answers<JobShape>(StatusCodes.Status202Accepted);
        routes.MapGet("/v1/jobs", (Delegate)ListAsync).ForReaders().Answers<JobList>(StatusCodes.Status200OK, StatusCodes.Status400BadRequest);
        routes.MapGet("/v1/jobs/{id}", (Delegate)ShowAsync).ForReaders().Answers<JobShape>(StatusCodes.Status200OK, StatusCodes.Status404NotFound);
        routes.MapPost("/v1/jobs/{id}/cancel", (Delegate)CancelAsync).ForReviewers().Answers<JobShape>(StatusCodes.Status200OK, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        routes.MapPost("/v1/jobs/{id}/undo", (Delegate)UndoAsync).ForReviewers().Answers<JobShape>(StatusCodes.Status202Accepted, StatusCodes.Status404NotFound);
    }

    private async Task<IResult> BulkAsync(HttpContext http)
    {
        var caller = ApiCaller.Of(http);
        if (caller.Channel is { } channel)
        {
            return ApiProblem.OneChannelOnly(channel);
        }

        var (body, trouble) = await ApiBody.ReadAsync(http, BulkRequest.Read);
        if (body is null)
        {
            return trouble!;
        }

        var filter = body.Filter?.ToFilter() ?? new HeldFilter();
        var title = body.Orders is { } named ? $"{named.Count} order(s), named one by one" : FilterWords.Of(filter);
        var job = await desk.DecideManyAsync(new JobRequest(body.Outcome, caller.Actor, body.Reason, body.Note, title), filter, body.Orders, http.RequestAborted);
        return Made(job, http);
    }

    private async Task<IResult> ListAsync(HttpContext http)
    {
        var query = new QueryReader(http.Request.Query, "limit");
        var limit = query.Limit();
        return ApiCaller.Of(http).Channel is { } channel ? ApiProblem.OneChannelOnly(channel)
            : query.Trouble is { } trouble ? trouble
            : ApiJson.Answer(new JobList([.. (await desk.JobsAsync(limit, http.RequestAborted)).Select(JobShape.Of)]));
    }

    private async Task<IResult> ShowAsync(string id, HttpContext http) =>
        ApiCaller.Of(http).Channel is { } channel ? ApiProblem.OneChannelOnly(channel)
        : await FindAsync(id, http) is { } job ? ApiJson.Answer(JobShape.Of(job)) : ApiProblem.NoJob(id);

    private async Task<IResult> CancelAsync(string id, HttpContext http)
    {
        var caller = ApiCaller.Of(http);
        return caller.Channel is { } channel ? ApiProblem.OneChannelOnly(channel)
            : await FindAsync(id, http) is not { } job ? ApiProblem.NoJob(id)
            : !await desk.CancelAsync(job.JobId, caller.Actor, http.RequestAborted) ? ApiProblem.JobIsOver(job.JobId)
            : ApiJson.Answer(JobShape.Of((await desk.JobAsync(job.JobId, http.RequestAborted))!));
    }

    private async Task<IResult> UndoAsync(string id, HttpContext http)
    {
        var caller = ApiCaller.Of(http);
        return caller.Channel is { } channel ? ApiProblem.OneChannelOnly(channel)
            : Guid.TryParse(id, out var jobId) && await desk.UndoManyAsync(jobId, caller.Actor, http.RequestAborted) is { } undo ? Made(undo, http) : ApiProblem.NoJob(id);
    }

    private async Task<JobProgress?> FindAsync(string id, HttpContext http) => Guid.TryParse(id, out var jobId) ? await desk.JobAsync(jobId, http.RequestAborted) : null;

    private static IResult Made(JobProgress job, HttpContext http)
    {
        http.Response.Headers.Location = JobShape.HrefOf(job.JobId);
        return ApiJson.Answer(JobShape.Of(job), StatusCodes.Status202Accepted);
    }
}
