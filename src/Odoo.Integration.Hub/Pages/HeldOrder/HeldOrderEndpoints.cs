using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Pages.Quarantine;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary><c>/quarantine/{id}</c>: one held order, and what a person may do with it.</summary>
internal sealed class HeldOrderEndpoints(ReviewDesk desk, CaseReading reading, CaseBrowser cases, OrderBrowser orders, HeldBrowser held, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/quarantine/{id:guid}", (Delegate)ShowAsync);
        routes.MapGet("/quarantine/{id:guid}/looking", (Delegate)LookAsync);
        var forms = routes.MapReviewerForms();
        forms.MapPost("/quarantine/{id:guid}/verdict", (Delegate)DecideAsync);
        forms.MapPost("/quarantine/{id:guid}/undo", (Delegate)UndoAsync);
        forms.MapPost("/quarantine/{id:guid}/assign", (Delegate)AssignAsync);
        forms.MapPost("/quarantine/{id:guid}/note", (Delegate)NoteAsync);
    }

    private async Task<IResult> ShowAsync(Guid id, HttpContext http)
    {
        var against = Guid.TryParse(http.Request.Query["against"], out var other) ? other : (Guid?)null;
        return await reading.ReadAsync(id, against, HeldList.Read(http.Request.Query), PageUser.Of(http.User), http.RequestAborted) is { } view
            ? PageResult.Of<HeldOrderPage>(http, new { View = view }) : Missing(http, id);
    }

    private async Task<IResult> LookAsync(Guid id, HttpContext http)
    {
        var user = PageUser.Of(http.User);
        IReadOnlyList<string> looking = user.IsSignedIn ? await desk.LookAsync(id, user.Actor, http.RequestAborted) : [];
        return PageResult.Part<LookingPart>(http, new { Looking = looking });
    }

    // Fields: verdict, reason, note, seen, against, other, list; of an edit also customer, and for each line: line, sku, quantity.
    private async Task<IResult> DecideAsync(Guid id, HttpContext http)
    {
        var (form, user, end) = (await http.Request.ReadFormAsync(http.RequestAborted), PageUser.Of(http.User), http.RequestAborted);
        var (entered, list) = (EnteredVerdict.Read(form), HeldList.Parse(form["list"]));
        if (!(await cases.OrdersAsync([id], end)).TryGetValue(id, out var order))
        {
            return Missing(http, id);
        }

        var (against, trouble) = await AgainstAsync(entered, form["against"], end);
        var verdict = (Verdict?)null;
        if (trouble is null)
        {
            (verdict, trouble) = VerdictReading.Of(entered, user.Actor, against, order.Current);
        }

        if (verdict is null)
        {
            return await AgainAsync(http, id, against, list, user, entered, Notice.Trouble($"Nothing was changed. {trouble}"));
        }

        // Where the list goes on, as long as the order still stands in it.
        var next = await held.NextAsync(list.Filter(user, time.GetUtcNow()), list.Sort, id, end);
        var result = await desk.DecideAsync(id, verdict, int.TryParse(form["seen"], out var seen) ? seen : order.HeadSeq, end);
        var notice = VerdictAnswer.Of(result, CaseView.NameOf(order), $"/quarantine/{id}/undo", time.GetUtcNow() + desk.UndoWindow, time.GetUtcNow());
        if (result is ReviewResult.Refused)
        {
            return await AgainAsync(http, id, against, list, user, entered, notice);
        }

        notice.Put(http);
        return new SeeOther(result is not ReviewResult.Done ? $"/quarantine/{id}{list.Query}" : next is { } following ? $"/quarantine/{following}{list.Query}" : HeldList.Path + list.Query);
    }

    private async Task<IResult> UndoAsync(Guid id, HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!(await cases.OrdersAsync([id], http.RequestAborted)).TryGetValue(id, out var order))
        {
            return Missing(http, id);
        }

        var result = await desk.UndoAsync(id, PageUser.Of(http.User).Actor, http.RequestAborted);
        VerdictAnswer.OfUndo(result, CaseView.NameOf(order), $"/quarantine/{id}/undo", time.GetUtcNow()).Put(http);
        return new SeeOther($"/quarantine/{id}{HeldList.Parse(form["list"]).Query}");
    }

    // Fields: to (me, nobody or name), name, list.
    private async Task<IResult> AssignAsync(Guid id, HttpContext http)
    {
        var (form, user) = (await http.Request.ReadFormAsync(http.RequestAborted), PageUser.Of(http.User));
        var to = form["to"].ToString() switch
        {
            "me" => user.Actor,
            "name" => People.ActorOf(form["name"]),
            _ => null,
        };
        var isDone = await desk.AssignAsync(id, to, user.Actor, http.RequestAborted);
        (isDone ? Notice.Done(to is null ? "It is assigned to nobody." : $"It is assigned to {ForeignText.Isolated(People.NameOf(to))}.") : Notice.Trouble("It is not held any more, and was not assigned.")).Put(http);
        return new SeeOther($"/quarantine/{id}{HeldList.Parse(form["list"]).Query}");
    }

    // Fields: text, list.
    private async Task<IResult> NoteAsync(Guid id, HttpContext http)
    {
        var (form, user) = (await http.Request.ReadFormAsync(http.RequestAborted), PageUser.Of(http.User));
        var text = form["text"].ToString().Trim();
        var kept = text.Length > EnteredVerdict.MostNote ? text[..EnteredVerdict.MostNote] : text;
        var isDone = kept.Length > 0 && await desk.NoteAsync(id, kept, user.Actor, http.RequestAborted);
        (isDone ? Notice.Done("The note is kept.") : Notice.Trouble("There is no note to keep, or no such order.")).Put(http);
        return new SeeOther($"/quarantine/{id}{HeldList.Parse(form["list"]).Query}");
    }

    // Another order that is named counts before the one that was compared.
    private async Task<(Guid? Against, string? Trouble)> AgainstAsync(EnteredVerdict entered, string? compared, CancellationToken cancellation)
    {
        var against = Guid.TryParse(compared, out var id) ? id : (Guid?)null;
        if (entered is not { Outcome: "duplicate" or "amendment", Other: { } named })
        {
            return (against, null);
        }

        return await orders.FindAsync(named, cancellation) switch
        {
            [var one] => (one, null),
            [] => (against, $"There is no order {ForeignText.Isolated(named)}: enter its number, Odoo's number or its id."),
            _ => (against, $"Several orders go by {ForeignText.Isolated(named)}: enter the id of the one that is meant."),
        };
    }

    private async Task<IResult> AgainAsync(HttpContext http, Guid id, Guid? against, HeldList list, PageUser user, EnteredVerdict entered, Notice notice) =>
        await reading.ReadAsync(id, against, list, user, http.RequestAborted) is { } view
            ? PageResult.Of<HeldOrderPage>(http, new { View = view with { Entered = entered } }, StatusCodes.Status422UnprocessableEntity, notice) : Missing(http, id);

    private static IResult Missing(HttpContext http, Guid id) => PageResult.Of<RefusedPage>(
        http, new { Heading = "No such order", Words = $"There is no order {id}. Its address may be cut off, or it is of another hub." }, StatusCodes.Status404NotFound);
}
