namespace Odoo.Integration.Hub.Api;

/// <summary>The interface for machines, below <c>/v1</c>: the same verbs as the console and the command line, by the same desk.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<QuarantineEndpoints>();
        services.AddSingleton<VerdictEndpoints>();
        services.AddSingleton<JobEndpoints>();
        services.AddSingleton<MappingEndpoints>();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseMiddleware<ApiErrors>();
        app.Services.GetRequiredService<QuarantineEndpoints>().Map(app);
        app.Services.GetRequiredService<VerdictEndpoints>().Map(app);
        app.Services.GetRequiredService<JobEndpoints>().Map(app);
        app.Services.GetRequiredService<MappingEndpoints>().Map(app);
        OpenApiDocument.Map(app);
    }
}
