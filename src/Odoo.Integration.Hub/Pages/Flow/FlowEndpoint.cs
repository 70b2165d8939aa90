using Microsoft.AspNetCore.Http.HttpResults;
using Odoo.Integration.Hub.Pages.Frame;

namespace Odoo.Integration.Hub.Pages.Flow;

/// <summary><c>GET /</c>: where everything is that came in; <c>GET /flow/live</c>: the part of it that changes.</summary>
internal sealed class FlowEndpoint(FlowReadings readings, FlowServices services, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Delegate)GetAsync);
        routes.MapGet("/flow/live", (Delegate)LiveAsync);
    }

    private async Task<IResult> GetAsync(HttpContext http) => PageResult.Of<FlowPage>(http, new
    {
        Reading = await readings.NowAsync(http.RequestAborted), Services = await services.NowAsync(http.RequestAborted), services.Warnings,
    });

    // Without the frame: no form is in it, and a notice is not taken.
    private async Task<IResult> LiveAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<FlowFigures>(new
        {
            Reading = await readings.NowAsync(http.RequestAborted), Services = await services.NowAsync(http.RequestAborted), services.Warnings, Now = time.GetUtcNow(),
        }) { PreventStreamingRendering = true };
    }
}
