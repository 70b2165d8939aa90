using Odoo.Integration.Hub.Pages.Flow;
using Odoo.Integration.Hub.Mappings;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Pages.HeldOrder;
using Odoo.Integration.Hub.Pages.Jobs;
using Odoo.Integration.Hub.Pages.Mappings;
using Odoo.Integration.Hub.Pages.Quarantine;

namespace Odoo.Integration.Hub.Pages;

/// <summary>The pages that people use; made on the server, whole, for each request.</summary>
internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddSingleton<FlowEndpoint>();
        services.AddSingleton<NearestRecords>();
        services.AddSingleton<QuarantineEndpoints>();
        services.AddSingleton<CaseReading>();
        services.AddSingleton<HeldOrderEndpoints>();
        services.AddSingleton<JobEndpoints>();
        services.AddSingleton<MappingEndpoints>();
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        PageAssets.Map(app);
        app.Services.GetRequiredService<FlowEndpoint>().Map(app);
        app.Services.GetRequiredService<QuarantineEndpoints>().Map(app);
        app.Services.GetRequiredService<HeldOrderEndpoints>().Map(app);
        app.Services.GetRequiredService<JobEndpoints>().Map(app);
        app.Services.GetRequiredService<MappingEndpoints>().Map(app);
    }
}
