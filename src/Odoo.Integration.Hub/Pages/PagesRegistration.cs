using Odoo.Integration.Hub.Commands.Policies;
using Odoo.Integration.Hub.Pages.Files;
using Odoo.Integration.Hub.Pages.Flow;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Pages.Orders;
using Odoo.Integration.Hub.Pages.Policies;
using Odoo.Integration.Hub.Pages.SignIn;

namespace Odoo.Integration.Hub.Pages;

/// <summary>The pages that people use; made on the server, whole, for each request.</summary>
internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddSingleton<FlowReadings>();
        services.AddSingleton<FlowServices>();
        services.AddSingleton<FlowEndpoint>();
        services.AddSingleton<OrderEndpoint>();
        services.AddSingleton<FileEndpoint>();
        services.AddSingleton<KnownPolicies>();
        services.AddSingleton<PolicyEndpoint>();
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        PageAssets.Map(app);
        SignInEndpoint.Map(app);

        // What every page asks of whoever looks stands here, once.
        var pages = app.MapGroup(string.Empty).AddEndpointFilter<RouteGroupBuilder, StoreAwayFilter>();
        app.Services.GetRequiredService<FlowEndpoint>().Map(pages);
        app.Services.GetRequiredService<OrderEndpoint>().Map(pages);
        app.Services.GetRequiredService<FileEndpoint>().Map(pages);
        app.Services.GetRequiredService<PolicyEndpoint>().Map(pages);
    }
}
