using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Commands.Policies;
using Odoo.Integration.Hub.Mappings;
using Odoo.Integration.Hub.Pages.Accounts;
using Odoo.Integration.Hub.Pages.Files;
using Odoo.Integration.Hub.Pages.Flow;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Pages.HeldOrder;
using Odoo.Integration.Hub.Pages.Jobs;
using Odoo.Integration.Hub.Pages.Mappings;
using Odoo.Integration.Hub.Pages.Orders;
using Odoo.Integration.Hub.Pages.Policies;
using Odoo.Integration.Hub.Pages.Quarantine;
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
        services.AddSingleton<SignInEndpoint>();
        services.AddSingleton<AccountEndpoint>();
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
        var open = app.MapGroup(string.Empty).AllowAnonymous();
        PageAssets.Map(open);
        app.Services.GetRequiredService<SignInEndpoint>().Map(open);

        // What every page asks of whoever looks stands here, once; some ask for more.
        var pages = app.MapGroup(string.Empty).RequireAuthorization(AccessPolicies.Viewer).AddEndpointFilter<RouteGroupBuilder, StoreAwayFilter>();
        app.Services.GetRequiredService<FlowEndpoint>().Map(pages);
        app.Services.GetRequiredService<OrderEndpoint>().Map(pages);
        app.Services.GetRequiredService<FileEndpoint>().Map(pages);
        app.Services.GetRequiredService<PolicyEndpoint>().Map(pages);
        app.Services.GetRequiredService<AccountEndpoint>().Map(pages);
        app.Services.GetRequiredService<QuarantineEndpoints>().Map(pages);
        app.Services.GetRequiredService<HeldOrderEndpoints>().Map(pages);
        app.Services.GetRequiredService<JobEndpoints>().Map(pages);
        app.Services.GetRequiredService<MappingEndpoints>().Map(pages);
    }
}
