using Odoo.Integration.Channels;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Acknowledging;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Hub.Commands.Policies;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Pages;
using Odoo.Integration.Hub.Confirming;
using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Hub.Drop;
using Odoo.Integration.Hub.Health;
using Odoo.Integration.Hub.Mappings;
using Odoo.Integration.Hub.MasterData;
using Odoo.Integration.Hub.Metrics;
using Odoo.Integration.Hub.Portal;
using Odoo.Integration.Hub.Quotations;
using Odoo.Integration.Hub.ReadingBack;
using Odoo.Integration.Hub.Relay;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Hub.Screening;
using Odoo.Integration.Hub.Sealing;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Hub.Submission;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Hub.Webhooks;
using Odoo.Integration.Messaging;
using Odoo.Integration.Store;
using Odoo.Integration.Store.MasterData;

namespace Odoo.Integration.Hub;

/// <summary>Puts the hub together: the whole worker, or the parts that a command needs.</summary>
public static class HubHost
{
    /// <summary>The worker: HTTP, file drop, relay, screening, submission, sealing.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or wrong.</exception>
    public static WebApplication Worker(IConfiguration configuration, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "hub" });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddHubLogging(configuration);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var http = HubSettings.Http(configuration);
        builder.WebHost.UseUrls(http.Urls);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;

            // Read up to our own limit, so that the answer says what the limit is.
            server.Limits.MaxRequestBodySize = (http.MaxBodyMegabytes + 1L) * 1024 * 1024;
        });
        AddWorker(builder.Services, configuration, http);
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseAccess();
        app.Services.GetRequiredService<OrderEndpoints>().Map(app);
        app.Services.GetRequiredService<WebhookEndpoint>().Map(app);
        app.Services.GetRequiredService<HealthEndpoints>().Map(app);
        app.Services.GetRequiredService<MetricsEndpoint>().Map(app);
        app.MapApi();
        app.MapPages();
        return app;
    }

    /// <summary>What commands that work on the database need.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or wrong.</exception>
    public static ServiceProvider Tools(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSettings(HubSettings.Store(configuration));
        services.AddStore();
        services.AddSingleton(_ => PolicyOf(HubSettings.Screening(configuration)));
        services.AddSingleton<KnownPolicies>();
        services.AddSettings(HubSettings.Review(configuration));
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<PayloadIntake>();
        services.AddSingleton(ChannelFormats.OfThisAssembly());
        services.AddSingleton(provider => HubChannels.Read(configuration, provider.GetRequiredService<ChannelFormats>()));
        return services.BuildServiceProvider();
    }

    /// <summary>What commands that talk to Odoo need.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or wrong.</exception>
    public static ServiceProvider OdooTools(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging(); // Without a provider: what a command says, it writes itself.
        services.AddSingleton(TimeProvider.System);
        services.AddSettings(HubSettings.Store(configuration));
        services.AddStore();
        services.AddSingleton<Patience>();
        AddServers(services, configuration);
        return services.BuildServiceProvider();
    }

    private static void AddServers(IServiceCollection services, IConfiguration configuration)
    {
        var channels = HubChannels.Read(configuration, ChannelFormats.OfThisAssembly());
        var servers = OdooServerSettings.Read(configuration, channels);
        services.AddSingleton(channels);
        services.AddSingleton<IKnownMasterData>(provider => new SynchronisedMasterData(servers, provider.GetRequiredService<MasterDataFinder>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OdooServers(servers, channels, provider.GetRequiredService<IKnownMasterData>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ServerGate>();
        services.AddSingleton<KeyWatch>();
        services.AddHostedService(static provider => provider.GetRequiredService<KeyWatch>());
        services.AddSingleton<ServerSynchronisation>();
    }

    private static void AddWorker(IServiceCollection services, IConfiguration configuration, HttpOptions http)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSettings(http);
        services.AddSettings(HubSettings.Store(configuration));
        services.AddSettings(HubSettings.Broker(configuration));
        services.AddSettings(HubSettings.Drop(configuration));
        services.AddSettings(HubSettings.Submission(configuration));
        services.AddSettings(HubSettings.Ledger(configuration));
        var screening = HubSettings.Screening(configuration);
        services.AddSettings(screening);
        services.AddSingleton(PolicyOf(screening));
        services.AddSingleton<ActivePolicies>();
        services.AddStore();
        AddServers(services, configuration);
        services.AddMessaging();
        services.AddSingleton<Patience>();
        services.AddSingleton<PayloadIntake>();
        services.AddAccess(HubSettings.Access(configuration));
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<OrderCallers>();
        services.AddSingleton<OrderEndpoints>();
        services.AddSingleton<WebhookEndpoint>();
        services.AddSingleton<HealthEndpoints>();
        services.AddSingleton<MetricsEndpoint>();
        services.AddSingleton<SubmissionSignal>();
        services.AddSingleton<ServerSubmissionFactory>();
        services.AddSingleton<IOrderHandler, ReceivedHandler>();
        services.AddSingleton<IOrderHandler, ClearedHandler>();
        services.AddSingleton<DropFolders>();
        services.AddSingleton<FileOutcome>();
        services.AddHostedService<OutboxRelay>();
        services.AddHostedService<ProductCounting>();
        services.AddHostedService<Submitter>();
        services.AddHostedService<Confirmer>();
        services.AddHostedService<MasterDataSync>();
        services.AddHostedService<SaleOrderReadBack>();
        services.AddSingleton<QuotationIntake>();
        services.AddHostedService<QuotationReading>();
        services.AddHostedService<Sealer>();
        services.AddHostedService<FileDrop>();
        services.AddHostedService<AcknowledgementDelivery>();
        services.AddSettings(HubSettings.Review(configuration));
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<OrderMapping>();
        services.AddHostedService<JobRunning>();
        services.AddApi();
        services.AddPages();

        // One part that fails for a reason it did not foresee must not go unseen: the process ends and is started again.
        services.Configure<HostOptions>(static host =>
        {
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost;
            host.ShutdownTimeout = TimeSpan.FromSeconds(25);
        });
    }

    /// <summary>The policy that decides as long as none was activated.</summary>
    /// <exception cref="ConfigurationException">The file holds none.</exception>
    internal static ScreeningPolicy PolicyOf(ScreeningOptions options)
    {
        try
        {
            return options.PolicyFile is { } file ? ScreeningPolicy.Parse(File.ReadAllText(file)) : ScreeningPolicy.Default();
        }
        catch (FormatException wrong)
        {
            throw new ConfigurationException("Screening:PolicyFile", wrong.Message);
        }
    }
}
