using Microsoft.Extensions.Options;
using Npgsql;
using Odoo.Integration.Channels;
using Odoo.Integration.Erp;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Drop;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Messaging;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.Store.Migrations;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands;

/// <summary>Examines each thing the hub needs, one after another, and goes on after trouble.</summary>
internal sealed class Doctor(IConfiguration configuration)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<(string Subject, string? Trouble, string Note)>> ExamineAsync(CancellationToken cancellation) =>
    [
        await TryAsync("configuration", () => Task.FromResult(ExamineSettings())),
        await TryAsync("PostgreSQL", () => ExamineStoreAsync(cancellation)),
        await TryAsync("policy", () => ExaminePolicyAsync(cancellation)),
        await TryAsync("RabbitMQ", () => ExamineBrokerAsync(cancellation)),
        await TryAsync("Odoo", () => ExamineOdooAsync(cancellation)),
        await TryAsync("inboxes", () => Task.FromResult(ExamineInboxes())),
    ];

    private static async Task<(string, string?, string)> TryAsync(string subject, Func<Task<string>> examine)
    {
        try
        {
            return (subject, null, await examine());
        }
        catch (Exception trouble)
        {
            // Any exception is a finding here.
            return (subject, trouble.InnerException is { } inner && trouble is not ConfigurationException ? $"{trouble.Message} ({inner.Message})" : trouble.Message, string.Empty);
        }
    }

    private string ExamineSettings()
    {
        HubSettings.Http(configuration);
        HubSettings.Screening(configuration);
        HubSettings.Submission(configuration);
        HubSettings.Ledger(configuration);
        var channels = Channels();
        return channels.All.Count == 0
            ? throw new ConfigurationException(HubChannels.Section, "no channel is configured: nothing can come in")
            : $"{channels.All.Count} channel(s): {string.Join(", ", channels.All.Select(static channel => channel.Name))}";
    }

    private async Task<string> ExamineStoreAsync(CancellationToken cancellation)
    {
        var options = HubSettings.Store(configuration);
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Timeout = (int)Patience.TotalSeconds });
        await using var command = database.CreateCommand("select split_part(version(), ' on ', 1) || ', fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')");
        var version = (string)(await command.ExecuteScalarAsync(cancellation))!;
        if (version.Contains("fsync off", StringComparison.Ordinal) || version.Contains("synchronous_commit off", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{version}: what is committed may be lost; set both to on");
        }

        var pending = await new Migrator(database, TimeProvider.System).PendingAsync(cancellation);
        if (pending.Count > 0)
        {
            throw new InvalidOperationException($"{version}, but it lacks {string.Join(", ", pending)}: run \"hub migrate\"");
        }

        return await new IndexRebuild(database, TimeProvider.System).IsDueAsync(cancellation)
            ? throw new InvalidOperationException($"{version}, but the index of earlier orders is not made yet: run \"hub migrate\"") : version;
    }

    private async Task<string> ExaminePolicyAsync(CancellationToken cancellation)
    {
        var configured = HubHost.PolicyOf(HubSettings.Screening(configuration));
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(HubSettings.Store(configuration).ConnectionString) { Timeout = (int)Patience.TotalSeconds });
        var store = new PolicyStore(database, TimeProvider.System);
        var standing = await store.StandingAsync(cancellation);
        foreach (var version in new[] { standing.Active?.Version, standing.Shadow?.Version }.OfType<string>())
        {
            _ = (await store.FindAsync(version, cancellation))!.Policy();
        }

        var beside = standing.Shadow is { Version: { } shadow } tried ? $"; {shadow} is tried beside it since {ShortTime.Of(tried.At)}, by {tried.Actor}" : string.Empty;
        return (standing.Active switch
        {
            { Version: { } version } active => $"{version} decides since {ShortTime.Of(active.At)}, activated by {active.Actor}",
            { } reverted => $"{configured.Version}, the configured one, decides since {ShortTime.Of(reverted.At)}, by {reverted.Actor}",
            null => $"{configured.Version}, the configured one, decides; none was ever activated",
        }) + beside;
    }

    private async Task<string> ExamineBrokerAsync(CancellationToken cancellation) =>
        await new BrokerProbe(Options.Create(HubSettings.Broker(configuration))).ConnectAsync(cancellation);

    private async Task<string> ExamineOdooAsync(CancellationToken cancellation)
    {
        var notes = new List<string>();
        foreach (var (name, options) in OdooServerSettings.Read(configuration, Channels()))
        {
            options.TimeoutSeconds = Math.Min(options.TimeoutSeconds, (int)Patience.TotalSeconds);
            using var odoo = new OdooClient(options, TimeProvider.System);
            var (server, instead) = await odoo.MeetAsync(cancellation);
            if (server is null)
            {
                throw new InvalidOperationException($"{(name == OdooServerSettings.MainServer ? string.Empty : name + ": ")}{Words(instead!)}");
            }

            // The fields of a model show also where its records may not be read.
            var checks = Channels().All.Any(channel => channel.Route.Server == name && channel.Route.Terms.Prices == PriceSource.Checked);
            foreach (var model in server.Fields.Models.Concat(checks ? SaleFields.PriceModels : []))
            {
                if (await odoo.ReadAsync(OdooCall.SearchCount(model, []), cancellation) is not OdooAnswer.Done and var refused)
                {
                    throw new InvalidOperationException($"{model}: {Words(refused)}");
                }
            }

            notes.Add($"version {server.Version.Words}, by {server.Transport}, database {options.Database}, user {options.Login} may read what the hub reads");
        }

        return string.Join("; ", notes);
    }

    private static string Words(OdooAnswer answer) => answer switch
    {
        OdooAnswer.Refused { Name: "set-up" } refused => refused.Words,
        OdooAnswer.Refused { Name: "odoo.exceptions.AccessError" } refused => $"{refused.Words}; give the hub's user the rights that the README names",
        OdooAnswer.Refused refused => $"{refused.Words} ({refused.Name}); check Odoo:Url, Odoo:Database, Odoo:Login and Odoo:Key",
        OdooAnswer.Done => $"{answer.Words}; is this an Odoo server?",
        _ => $"{answer.Words}; check Odoo:Url",
    };

    private string ExamineInboxes()
    {
        var options = HubSettings.Drop(configuration);
        var folders = new DropFolders(Options.Create(options));
        var channels = Channels().All.Where(static channel => channel.TakesFiles).ToArray();
        foreach (var channel in channels)
        {
            folders.Create(channel.Name);
            Move(folders.Inbox(channel.Name), folders.Claimed(channel.Name));
            Move(folders.Claimed(channel.Name), folders.Archive(channel.Name));
            Move(folders.Claimed(channel.Name), folders.Rejected(channel.Name));
        }

        return $"{Path.GetFullPath(options.Folder)}: {channels.Length} inbox(es), files move between their folders";
    }

    // A rename fails across file systems and without rights: better now than with an order in hand.
    private static void Move(string from, string to)
    {
        var probe = Path.Combine(from, ".doctor");
        File.WriteAllText(probe, string.Empty);
        var moved = Path.Combine(to, ".doctor");
        File.Move(probe, moved, overwrite: true);
        File.Delete(moved);
    }

    private HubChannels Channels() => HubChannels.Read(configuration, ChannelFormats.OfThisAssembly());
}
