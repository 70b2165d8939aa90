using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Hub.Commands.Policies;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Pages.Policies;

/// <summary><c>GET /policies</c>: what decides on orders; <c>POST /policies/sample/ID</c>: a person's label of an order that passed.</summary>
internal sealed class PolicyEndpoint(KnownPolicies policies, PolicyStore store, SampleStore sample)
{
    private const int MostDifferences = 50;

    private const int MostSampled = 50;

    private const int LongestNote = 2_000;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/policies", (Delegate)GetAsync);
        routes.MapReviewerForms().MapPost("/policies/sample/{id}", (Delegate)LabelAsync);
    }

    private async Task<IResult> GetAsync(HttpContext http, string? version)
    {
        var standing = await policies.StandingAsync(http.RequestAborted);
        var versions = (await policies.ListAsync(http.RequestAborted)).Select(stored => new PolicyVersion(stored, standing.Word(stored.Version), standing.Words(stored.Version))).ToArray();
        var shown = Array.Find(versions, one => one.Stored.Version == version) ?? Array.Find(versions, static one => one.Standing == "active") ?? versions[0];
        var state = new PolicyState(
            shown, RulesOf(shown.Stored), versions, [.. (await policies.ActivationsAsync(http.RequestAborted)).Reverse()], await ShadowAsync(http.RequestAborted),
            await sample.ListAsync(all: false, MostSampled, http.RequestAborted));
        return PageResult.Of<PolicyPage>(http, new { State = state });
    }

    private async Task<IResult> LabelAsync(HttpContext http, string id)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var repeats = form["label"] == "duplicate";
        Guid? original = repeats && Guid.TryParse(form["original"], out var named) ? named : null;
        if (!Guid.TryParse(id, out var orderId) || (repeats && original is null) || (!repeats && form["label"] != "new"))
        {
            return PageMessages.NoOrder(http, id);
        }

        var note = form["note"].ToString().Trim();
        var result = await sample.LabelAsync(orderId, original, PageUser.Of(http.User).Actor, note.Length == 0 ? null : ForeignText.Cut(note, LongestNote), http.RequestAborted);
        NoticeOf(result, orderId, repeats).Put(http);
        return new SeeOther("/policies#sample");
    }

    private static Notice NoticeOf(LabelResult result, Guid orderId, bool repeats) => result switch
    {
        LabelResult.Kept when repeats => Notice.Done($"{orderId} is labelled as a duplicate. Both went on: look at them in Odoo."),
        LabelResult.Kept => Notice.Done($"{orderId} is labelled as an order of its own."),
        LabelResult.NotSampled => Notice.Trouble($"{orderId} is not of the sample, which chance chooses."),
        LabelResult.NotFound missing => Notice.Trouble($"There is no order {missing.OrderId} that could be meant."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<ShadowReading?> ShadowAsync(CancellationToken cancellation)
    {
        if ((await store.StandingAsync(cancellation)).Shadow is not { Version: { } version } tried)
        {
            return null;
        }

        var (decided, differing, orders) = await store.ShadowDifferencesAsync(version, tried.At, MostDifferences, cancellation);
        return new ShadowReading(version, tried.At, decided, differing, orders);
    }

    private static ScreeningPolicy? RulesOf(StoredPolicy stored)
    {
        try
        {
            return stored.Policy();
        }
        catch (FormatException)
        {
            return null; // Made for another version of the hub: the page says so.
        }
    }
}
