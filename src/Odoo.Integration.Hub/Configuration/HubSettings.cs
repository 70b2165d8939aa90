using Npgsql;
using Odoo.Integration.Erp;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Access.OpenId;
using Odoo.Integration.Hub.Drop;
using Odoo.Integration.Hub.Portal;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Hub.Screening;
using Odoo.Integration.Hub.Sealing;
using Odoo.Integration.Hub.Submission;
using Odoo.Integration.Messaging;
using Odoo.Integration.Store;

namespace Odoo.Integration.Hub.Configuration;

/// <summary>The rules of every setting.</summary>
internal static class HubSettings
{
    public static StoreOptions Store(IConfiguration configuration) => Settings.Bind<StoreOptions>(
        configuration, StoreOptions.Section,
        new("ConnectionString", static o => IsConnectionString(o.ConnectionString), "give an Npgsql connection string, such as Host=127.0.0.1;Port=5432;Username=hub;Database=hub"),
        new("MaxConnections", static o => o.MaxConnections is >= 2 and <= 500, "a number from 2 to 500"),
        new("CommandTimeoutSeconds", static o => o.CommandTimeoutSeconds is >= 1 and <= 3600, "a number from 1 to 3600"));

    public static BrokerOptions Broker(IConfiguration configuration) => Settings.Bind<BrokerOptions>(
        configuration, BrokerOptions.Section,
        new("Uri", static o => Settings.IsAddress(o.Uri, "amqp", "amqps"), "give an address such as amqp://user:password@127.0.0.1:5672/"),
        new("Prefetch", static o => o.Prefetch is >= 1 and <= 1000, "a number from 1 to 1000"),
        new("Concurrency", static o => o.Concurrency is >= 1 and <= 256, "a number from 1 to 256"),
        new("ConfirmSeconds", static o => o.ConfirmSeconds is >= 1 and <= 300, "a number from 1 to 300"));

    public static DropOptions Drop(IConfiguration configuration) => Settings.Bind<DropOptions>(
        configuration, DropOptions.Section,
        new("Folder", static o => o.Folder.Length > 0, "name a folder"),
        new("PollSeconds", static o => o.PollSeconds is >= 0.1 and <= 300, "a number from 0.1 to 300"),
        new("RestSeconds", static o => o.RestSeconds is >= 0 and <= 3600, "a number from 0 to 3600"),
        new("FilesAtOnce", static o => o.FilesAtOnce is >= 1 and <= 16, "a number from 1 to 16"),
        new("MaxMegabytes", static o => o.MaxMegabytes is >= 1 and <= 10_240, "a number from 1 to 10240"));

    public static HttpOptions Http(IConfiguration configuration) => Settings.Bind<HttpOptions>(
        configuration, HttpOptions.Section,
        new("Urls", static o => Settings.IsAddress(o.Urls.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), "http", "https"), "give an address such as http://127.0.0.1:8080"),
        new("MaxBodyMegabytes", static o => o.MaxBodyMegabytes is >= 1 and <= 64, "a number from 1 to 64"),
        new("PatienceSeconds", static o => o.PatienceSeconds is > 0 and <= 60, "a number up to 60"));

    public static ScreeningOptions Screening(IConfiguration configuration) => Settings.Bind<ScreeningOptions>(
        configuration, ScreeningOptions.Section,
        new("ChangeWaitMinutes", static o => o.ChangeWaitMinutes is >= 0 and <= 1440, "a number from 0 to 1440"),
        new("SampleRate", static o => o.SampleRate is >= 0 and <= 1, "a number from 0 to 1"),
        new("PolicyFile", static o => o.PolicyFile is null || File.Exists(o.PolicyFile), "there is no such file"),
        new("MaxTries", static o => o.MaxTries is >= 1 and <= 100, "a number from 1 to 100"));

    public static SubmissionOptions Submission(IConfiguration configuration) => Settings.Bind<SubmissionOptions>(
        configuration, SubmissionOptions.Section,
        new("PollSeconds", static o => o.PollSeconds is >= 0.1 and <= 300, "a number from 0.1 to 300"),
        new("LeaseSeconds", static o => o.LeaseSeconds is null or (>= 1 and <= 3600), "a number from 1 to 3600"));

    public static ReviewOptions Review(IConfiguration configuration) => Settings.Bind<ReviewOptions>(
        configuration, ReviewOptions.Section,
        new("UndoSeconds", static o => o.UndoSeconds is >= 0 and <= 86_400, "a number from 0 to 86400"),
        new("TwoPeopleAbove", static o => o.TwoPeopleAbove is null or > 0, "an amount above 0, or nothing"),
        new("JobsPerSecond", static o => o.JobsPerSecond is >= 1 and <= 10_000, "a number from 1 to 10000"));

    public static LedgerOptions Ledger(IConfiguration configuration) => Settings.Bind<LedgerOptions>(
        configuration, LedgerOptions.Section, new Rule<LedgerOptions>("SealSeconds", static o => o.SealSeconds is >= 1 and <= 86_400, "a number from 1 to 86400"));

    public static AccessOptions Access(IConfiguration configuration) => Settings.Bind<AccessOptions>(
        configuration, AccessOptions.Section,
        new("SessionHours", static o => o.SessionHours is >= 1 and <= 720, "a number from 1 to 720"),
        new("IdleMinutes", static o => o.IdleMinutes is >= 1 and <= 1440, "a number from 1 to 1440"),
        new("LockOutTries", static o => o.LockOutTries is >= 1 and <= 100, "a number from 1 to 100"),
        new("LockOutMinutes", static o => o.LockOutMinutes is > 0 and <= 1440, "a number above 0, up to 1440"),
        new("CheckSeconds", static o => o.CheckSeconds is >= 0 and <= 300, "a number from 0 to 300"),
        new("PublicUrl", static o => o.PublicUrl is null || Settings.IsAddress(o.PublicUrl, "http", "https"), "give the address that browsers know, such as https://hub.example.com"),
        new("OpenId:Authority", static o => o.OpenId is null || OpenIdDiscovery.IsSafe(o.OpenId.Authority), "give the provider's issuer, an https address; http on a loopback address alone"),
        new("OpenId:ClientId", static o => o.OpenId is null || o.OpenId.ClientId.Length > 0, "give the name that the hub has at the provider"),
        new("OpenId:ClientSecret", static o => o.OpenId is null || o.OpenId.ClientSecret.Length > 0, "give the hub's secret at the provider, as HUB_ACCESS__OPENID__CLIENTSECRET or as a secret file"),
        new("OpenId:NameClaim", static o => o.OpenId is null || o.OpenId.NameClaim.Length > 0, "name the claim that names people"),
        new("OpenId:RoleClaim", static o => o.OpenId is null || o.OpenId.RoleClaim.Length > 0, "name the claim that lists roles or groups"),
        new("OpenId:Roles", static o => o.OpenId is null || o.OpenId.Roles is not { Viewer.Count: 0, Reviewer.Count: 0, Admin.Count: 0 }, "say which values of the claim mean viewer, reviewer or admin; without, nobody may do anything"));

    private static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
