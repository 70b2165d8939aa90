using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Store.Ledger;

namespace Odoo.Integration.Hub.Pages.Flow;

/// <summary><c>GET /</c>: where everything is that came in.</summary>
internal sealed class FlowEndpoint(LedgerStore ledger)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", (Delegate)GetAsync);

    private async Task<IResult> GetAsync(HttpContext http) => PageResult.Of<FlowPage>(http, new { Channels = await ledger.ReadAsync(http.RequestAborted) });
}
