using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Pages.Quarantine;

/// <summary><c>GET /quarantine</c>: the orders that wait for a person; <c>POST /quarantine/bulk</c>: one verdict on many.</summary>
internal sealed class QuarantineEndpoints(ReviewDesk desk, HeldBrowser held, CaseBrowser cases, TimeProvider time)
{
    private const int MostGroups = 24;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(HeldList.Path, (Delegate)ListAsync);
        routes.MapReviewerForms().MapPost("/quarantine/bulk", (Delegate)DecideManyAsync);
    }

    private async Task<IResult> ListAsync(HttpContext http)
    {
        var (list, user, end) = (HeldList.Read(http.Request.Query), PageUser.Of(http.User), http.RequestAborted);
        var filter = list.Filter(user, time.GetUtcNow());
        var (orders, groups, choices) = (desk.ListAsync(filter, list.Sort, list.Offset, HeldList.PageSize, end), GroupsAsync(filter, end), held.ChoicesAsync(end));
        await Task.WhenAll(orders, groups, choices);
        var (channels, reasons) = await choices;
        return PageResult.Of<QuarantinePage>(http, new { View = new QuarantineView(list, await orders, await groups, channels, reasons) });
    }

    private async Task<IReadOnlyList<QuarantineGroup>> GroupsAsync(HeldFilter filter, CancellationToken cancellation)
    {
        // One alone is no group.
        var groups = (await desk.GroupsAsync(filter, MostGroups, cancellation)).Where(static group => group.Orders > 1).ToArray();
        var needs = await cases.NeedsAsync([.. groups.Where(static group => group.Kind == "need").Select(static group => group.SampleId)], cancellation);
        return [.. groups.Select(group => needs[group.SampleId].Where(need => group.Key == $"{need.Server}|{need.Key.Kind}|{need.Key.Scope}|{need.Key.Key}").Take(1).Select(need => new QuarantineGroup(group, need.Server, need.Key))
            .SingleOrDefault() ?? new QuarantineGroup(group, null, null))];
    }

    // Fields: verdict (outcome/reason), scope (chosen or all), order (of those chosen, each), note, list (the list's query).
    private async Task<IResult> DecideManyAsync(HttpContext http)
    {
        var (form, user, end) = (await http.Request.ReadFormAsync(http.RequestAborted), PageUser.Of(http.User), http.RequestAborted);
        var list = HeldList.Parse(form["list"]);
        if (BulkVerdict.Read(form["verdict"]) is not { } verdict)
        {
            return Back(http, list, Notice.Trouble("Nothing was decided: choose a verdict first."));
        }

        var chosen = form["scope"] == "all" ? null : form["order"].Select(static text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(static id => id != Guid.Empty).Distinct().ToArray();
        if (chosen is { Length: 0 })
        {
            return Back(http, list, Notice.Trouble("Nothing was decided: no order is chosen. Tick orders, or choose all that fit the filter."));
        }

        // Those that are named are meant, whatever list they stood in.
        var filter = chosen is null ? list.Filter(user, time.GetUtcNow()) : new HeldFilter();
        var title = chosen is null ? await TitleAsync(list, filter, user, end) : $"{Figures.Orders(chosen.Length)} chosen one by one";
        var note = form["note"].ToString().Trim();
        var job = await desk.DecideManyAsync(new JobRequest(verdict.Outcome, user.Actor, verdict.Reason, note.Length == 0 ? null : note, title), filter, chosen, end);
        Notice.Done($"{Figures.Orders(job.Total)} to decide on: {title}.").Put(http);
        return new SeeOther($"/jobs/{job.JobId}");
    }

    private async Task<string> TitleAsync(HeldList list, HeldFilter filter, PageUser user, CancellationToken cancellation)
    {
        if (list.Group is not null && (await GroupsAsync(filter, cancellation)).FirstOrDefault(group => group.Group.Key == list.Group) is { } group)
        {
            return GroupTitle.TextOf(group.Group, group.Missing);
        }

        var words = list.Words(user);
        return words.Length == 0 ? "all held orders" : "held orders: " + words;
    }

    private static IResult Back(HttpContext http, HeldList list, Notice notice)
    {
        notice.Put(http);
        return new SeeOther(HeldList.Path + list.Query);
    }
}
