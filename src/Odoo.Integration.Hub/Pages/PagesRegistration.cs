using Odoo.Integration.Hub.Pages.Flow;
using Odoo.Integration.Hub.Pages.Frame;

namespace Odoo.Integration.Hub.Pages;

/// <summary>The pages that people use; made on the server, whole, for each request.</summary>
internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddSingleton<FlowEndpoint>();
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        PageAssets.Map(app);
        app.Services.GetRequiredService<FlowEndpoint>().Map(app);
    }
}
