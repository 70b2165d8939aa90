using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Pages.Orders;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.Files;

/// <summary><c>GET /files</c>: what was delivered; <c>GET /files/ID</c>: what was found in one delivery; <c>GET /files/ID/payload</c>: its bytes.</summary>
internal sealed class FileEndpoint(ArrivalBrowser arrivals, OrderBrowser orders, PayloadBrowser payloads, HubChannels channels)
{
    private const int Rows = 50;

    private const int Records = 100;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files", (Delegate)ListAsync);
        routes.MapGet("/files/{id}", (Delegate)ShowAsync);
        routes.MapGet("/files/{id}/payload", (Delegate)PayloadAsync);
    }

    private async Task<IResult> ListAsync(HttpContext http, string? channel, string? only, string? before)
    {
        var filter = new ArrivalFilter
        {
            Channel = string.IsNullOrEmpty(channel) ? null : channel, OnlyWithProblems = only == "problems", Before = Guid.TryParse(before, out var last) ? last : null, Limit = Rows + 1,
        };
        var found = await arrivals.ListAsync(filter, http.RequestAborted);
        var known = (await orders.ChannelsAsync(http.RequestAborted)).Concat(channels.All.Select(static known => known.Name)).Distinct().Order(StringComparer.Ordinal);
        return PageResult.Of<FileListPage>(http, new
        {
            Arrivals = (IReadOnlyList<ArrivalSummary>)[.. found.Take(Rows)], filter.Channel, filter.OnlyWithProblems, Channels = (IReadOnlyList<string>)[.. known],
            Next = found.Count > Rows ? "/files" + PageLinks.Query(("channel", filter.Channel), ("only", only), ("before", found[Rows - 1].ArrivalId.ToString())) : null,
        });
    }

    private async Task<IResult> ShowAsync(HttpContext http, string id, string? only, string? after)
    {
        if (await FindAsync(http, id) is not { } arrival)
        {
            return PageMessages.NoArrival(http, id);
        }

        var onlyProblems = only == "problems" || (only is null && arrival.Refused > 0);
        var behind = int.TryParse(after, out var number) && number > 0 ? number : 0;
        var found = await arrivals.RecordsAsync(arrival.ArrivalId, onlyProblems, behind, Records + 1, http.RequestAborted);
        return PageResult.Of<FilePage>(http, new
        {
            Arrival = arrival, Records = (IReadOnlyList<ArrivalRecord>)[.. found.Take(Records)], OnlyProblems = onlyProblems,
            Next = found.Count > Records ? PageLinks.Arrival(arrival.ArrivalId) + FormattableString.Invariant($"?only={(onlyProblems ? "problems" : "all")}&after={found[Records - 1].Number}") : null,
        });
    }

    private async Task<IResult> PayloadAsync(HttpContext http, string id) =>
        await FindAsync(http, id) is { } arrival ? PayloadDownload.Of(arrival.PayloadId, payloads) : PageMessages.NoArrival(http, id);

    private async Task<ArrivalSummary?> FindAsync(HttpContext http, string id) => Guid.TryParse(id, out var arrivalId) ? await arrivals.FindAsync(arrivalId, http.RequestAborted) : null;
}
