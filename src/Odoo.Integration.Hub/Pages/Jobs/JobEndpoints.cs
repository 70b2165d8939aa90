using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Review;

namespace Odoo.Integration.Hub.Pages.Jobs;

/// <summary><c>/jobs</c>: verdicts on many orders, how far they are, and how to stop them or take them back.</summary>
internal sealed class JobEndpoints(ReviewDesk desk)
{
    private const int MostShown = 20;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs", (Delegate)ListAsync);
        routes.MapGet("/jobs/{id:guid}", (Delegate)ShowAsync);
        routes.MapGet("/jobs/{id:guid}/progress", (Delegate)ProgressAsync);
        var forms = routes.MapReviewerForms();
        forms.MapPost("/jobs/{id:guid}/cancel", (Delegate)CancelAsync);
        forms.MapPost("/jobs/{id:guid}/undo", (Delegate)UndoAsync);
    }

    private async Task<IResult> ListAsync(HttpContext http) => PageResult.Of<JobsPage>(http, new { Jobs = await desk.JobsAsync(MostShown, http.RequestAborted) });

    private async Task<IResult> ShowAsync(Guid id, HttpContext http) =>
        await desk.JobAsync(id, http.RequestAborted) is { } job ? PageResult.Of<JobPage>(http, new { Job = job }) : Missing(http);

    private async Task<IResult> ProgressAsync(Guid id, HttpContext http) =>
        await desk.JobAsync(id, http.RequestAborted) is { } job ? PageResult.Part<JobPart>(http, new { Job = job }) : Results.NotFound();

    private async Task<IResult> CancelAsync(Guid id, HttpContext http)
    {
        var isDone = await desk.CancelAsync(id, PageUser.Of(http.User).Actor, http.RequestAborted);
        (isDone ? Notice.Done("Cancelled: what was left stays held.") : Notice.Told("Nothing was left to cancel.")).Put(http);
        return new SeeOther($"/jobs/{id}");
    }

    private async Task<IResult> UndoAsync(Guid id, HttpContext http)
    {
        if (await desk.UndoManyAsync(id, PageUser.Of(http.User).Actor, http.RequestAborted) is not { } undoing)
        {
            return Missing(http);
        }

        Notice.Done($"{Figures.Orders(undoing.Total)} to take back.").Put(http);
        return new SeeOther($"/jobs/{undoing.JobId}");
    }

    private static IResult Missing(HttpContext http) => PageResult.Of<RefusedPage>(
        http, new { Heading = "No such verdict on many", Words = "Its address may be cut off, or it is of another hub.", BackPath = "/jobs", BackWords = "The newest ones" }, StatusCodes.Status404NotFound);
}
