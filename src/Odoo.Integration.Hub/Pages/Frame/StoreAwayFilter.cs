using Odoo.Integration.Store;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>A page that PostgreSQL was away for says so.</summary>
internal sealed class StoreAwayFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception away) when (PostgresState.IsPassing(away))
        {
            return PageMessages.StoreAway(context.HttpContext);
        }
    }
}
