using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Access;
using Odoo.Integration.Store.Acknowledgements;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Confirmation;
using Odoo.Integration.Store.Flow;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.Store.Intake;
using Odoo.Integration.Store.KeyedOrders;
using Odoo.Integration.Store.Ledger;
using Odoo.Integration.Store.Mappings;
using Odoo.Integration.Store.MasterData;
using Odoo.Integration.Store.Metrics;
using Odoo.Integration.Store.Migrations;
using Odoo.Integration.Store.Outbox;
using Odoo.Integration.Store.Poison;
using Odoo.Integration.Store.Policies;
using Odoo.Integration.Store.Review;
using Odoo.Integration.Store.Screening;
using Odoo.Integration.Store.Servers;
using Odoo.Integration.Store.Submission;

namespace Odoo.Integration.Store;

/// <summary>Registers the store. Options come from <see cref="StoreOptions"/>, the clock from <see cref="TimeProvider"/>.</summary>
public static class StoreRegistration
{
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddSingleton(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<StoreOptions>>().Value;
            var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString)
            {
                // Planned once a connection: planning a screening's statements costs more than running them.
                MaxAutoPrepare = 100, AutoPrepareMinUsages = 2,

                // Nothing is left behind in a session: settings are local to a transaction, and a Lane gives its locks back itself.
                NoResetOnClose = true, MaxPoolSize = options.MaxConnections, CommandTimeout = options.CommandTimeoutSeconds, ApplicationName = "odoo-integration-hub",
            };
            return NpgsqlDataSource.Create(settings);
        });
        services.AddSingleton<OrderIds>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<IntakeStore>();
        services.AddSingleton<AcknowledgementStore>();
        services.AddSingleton<MetricsStore>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<ScreeningStore>();
        services.AddSingleton<IndexRebuild>();
        services.AddSingleton<ProductCount>();
        services.AddSingleton<SubmissionStore>();
        services.AddSingleton<ConfirmationStore>();
        services.AddSingleton<KeyedOrderStore>();
        services.AddSingleton<ServerPins>();
        services.AddSingleton<ServerTroubles>();
        services.AddSingleton<MasterDataStore>();
        services.AddSingleton<MasterDataFinder>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<UndoStore>();
        services.AddSingleton<ReviewJobs>();
        services.AddSingleton<HeldBrowser>();
        services.AddSingleton<CaseBrowser>();
        services.AddSingleton<CaseNotes>();
        services.AddSingleton<MappingStore>();
        services.AddSingleton<OrderBrowser>();
        services.AddSingleton<ArrivalBrowser>();
        services.AddSingleton<PayloadBrowser>();
        services.AddSingleton<FlowStore>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<LedgerCheck>();
        services.AddSingleton<SealStore>();
        services.AddSingleton<PoisonStore>();
        services.AddSingleton<PolicyStore>();
        services.AddSingleton<OrderArchive>();
        services.AddSingleton<SampleStore>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<SignInStore>();
        services.AddSingleton<ApiKeyStore>();
        services.AddSingleton<DataProtectionKeyStore>();
        return services;
    }
}
