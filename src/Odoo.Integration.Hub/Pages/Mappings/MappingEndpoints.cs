using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Hub.Mappings;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Pages.Quarantine;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Hub.Pages.Mappings;

/// <summary><c>/mappings</c>: what orders call by other names than Odoo does.</summary>
internal sealed class MappingEndpoints(ReviewDesk desk, MappingStore mappings, NearestRecords nearest, IKnownMasterData known)
{
    private const int MostMissing = 50;
    private const int MostMappings = 500;
    private const int MostChanges = 50;
    private const int LongestTarget = 255;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/mappings", (Delegate)ListAsync);
        var forms = routes.MapReviewerForms();
        forms.MapPost("/mappings", (Delegate)MapAsync);
        forms.MapPost("/mappings/remove", (Delegate)RemoveAsync);
    }

    private async Task<IResult> ListAsync(HttpContext http)
    {
        var end = http.RequestAborted;
        var missing = await desk.MissingAsync(MostMissing, end);
        var near = await nearest.OfAsync([.. missing.Select(static key => (key.Server, key.Key))], end);
        var view = new MappingsView(
            [.. missing.Select(key => (key, near.GetValueOrDefault((key.Server, key.Key), [])))], await desk.MappingsAsync(MostMappings, end), await mappings.ChangesAsync(MostChanges, end));
        return PageResult.Of<MappingsPage>(http, new { View = view });
    }

    // Fields: server, kind, scope, key, target, back.
    private async Task<IResult> MapAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (target, back) = (form["target"].ToString().Trim(), form["back"].ToString());
        if (KeyOf(form) is not { } key || target.Length is 0 or > LongestTarget)
        {
            return Answer(http, back, Notice.Trouble("Nothing was changed: name the product or customer of Odoo, in at most 255 characters."));
        }

        var server = form["server"].ToString();
        var isKnown = await IsKnownAsync(server, key, target, http.RequestAborted);
        var job = await desk.MapAsync(server, key, target, PageUser.Of(http.User).Actor, http.RequestAborted);
        var words = $"{GroupTitle.KindOf(key)}{ForeignText.Isolated(key.Key)} is {ForeignText.Isolated(target)} in Odoo from now on: "
            + (job is null ? "no order waited for it." : $"{Figures.Orders(job.Total)} {(job.Total == 1 ? "goes" : "go")} on.")
            + (isKnown ? string.Empty : $" The copy of Odoo's master data does not know {ForeignText.Isolated(target)}: where Odoo does not either, they are held again.");
        return Answer(http, job is { Total: > 1 } ? $"/jobs/{job.JobId}" : back, isKnown ? Notice.Done(words) : Notice.Told(words));
    }

    private async Task<IResult> RemoveAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var isDone = KeyOf(form) is { } key && await desk.UnmapAsync(form["server"].ToString(), key, PageUser.Of(http.User).Actor, http.RequestAborted);
        return Answer(http, "/mappings", isDone ? Notice.Done("The mapping is removed; orders that went by it stay as they are.") : Notice.Told("There is no such mapping (any more)."));
    }

    private async Task<bool> IsKnownAsync(string server, MappedKey key, string target, CancellationToken cancellation) => key.IsProduct
        ? (await known.ProductsAsync(server, MasterDataKey.ProductCode, [target], cancellation)).Count > 0
        : (await known.PartnersAsync(server, MasterDataKey.PartnerRef, [target], cancellation)).Count > 0;

    private static MappedKey? KeyOf(IFormCollection form)
    {
        var key = new MappedKey(form["kind"].ToString(), form["scope"].ToString(), form["key"].ToString());
        return MappedKey.Kinds.Contains(key.Kind) && key.Key.Length > 0 && form["server"].ToString().Length > 0 ? key : null;
    }

    private static IResult Answer(HttpContext http, string back, Notice notice)
    {
        notice.Put(http);
        return new SeeOther(back.Length == 0 ? "/mappings" : back);
    }
}
