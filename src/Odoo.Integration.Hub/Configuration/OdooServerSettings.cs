using Odoo.Integration.Erp;

namespace Odoo.Integration.Hub.Configuration;

/// <summary>The Odoo servers of the configuration: section <c>Odoo</c>, and <c>OdooServers:NAME</c> for further ones.</summary>
internal static class OdooServerSettings
{
    /// <summary>Name of the server of section <c>Odoo</c>.</summary>
    public const string MainServer = "odoo";

    private const string FurtherSection = "OdooServers";

    /// <exception cref="ConfigurationException">A setting is missing or wrong, or a channel names a server that is not there. The message names the key.</exception>
    public static IReadOnlyDictionary<string, OdooOptions> Read(IConfiguration configuration, HubChannels channels)
    {
        var servers = new Dictionary<string, OdooOptions>(StringComparer.OrdinalIgnoreCase) { [MainServer] = Server(configuration, OdooOptions.Section) };
        foreach (var section in configuration.GetSection(FurtherSection).GetChildren())
        {
            var name = section.Key.ToLowerInvariant();
            if (!servers.TryAdd(name, Server(configuration, section.Path)))
            {
                throw new ConfigurationException(section.Path, $"'{MainServer}' is the name of the server of section Odoo; take another");
            }
        }

        // Two names for one database would make two sale orders of one demand.
        if (servers.GroupBy(static server => (server.Value.Url.TrimEnd('/'), server.Value.Database)).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ConfigurationException(FurtherSection, $"{string.Join(" and ", twice.Select(static server => server.Key))} are the same database of the same server; leave one");
        }

        foreach (var reading in channels.All.Where(static channel => channel.ReadFrom is not null))
        {
            var key = $"{HubChannels.Section}:{reading.Name}:ReadFrom";
            if (!servers.ContainsKey(reading.ReadFrom!))
            {
                throw new ConfigurationException(key, $"there is no server '{reading.ReadFrom}'; there are {string.Join(", ", servers.Keys)}");
            }

            if (channels.All.FirstOrDefault(channel => channel.Route.Server == reading.ReadFrom) is { } fed)
            {
                throw new ConfigurationException(key, $"the orders of channel {fed.Name} go to '{reading.ReadFrom}': what is read there would come back to it");
            }

            if (channels.All.Any(channel => channel.ReadFrom == reading.ReadFrom && channel.Name != reading.Name))
            {
                throw new ConfigurationException(key, $"another channel reads from '{reading.ReadFrom}' too; leave one");
            }
        }

        return channels.All.FirstOrDefault(channel => !servers.ContainsKey(channel.Route.Server)) is { } lost
            ? throw new ConfigurationException($"{HubChannels.Section}:{lost.Name}:Server", $"there is no server '{lost.Route.Server}'; there are {string.Join(", ", servers.Keys)}")
            : servers;
    }

    private static OdooOptions Server(IConfiguration configuration, string section) => Settings.Bind<OdooOptions>(
        configuration, section,
        new("Url", static o => Settings.IsAddress(o.Url, "http", "https"), "give the server's address, such as https://erp.example.com"),
        new("Database", static o => o.Database.Length > 0, "name the database"),
        new("Login", static o => o.Login.Length > 0, "give the integration user's login"),
        new("Key", static o => o.Key.Length > 0 || o.KeyFile is not null, "give the integration user's API key, as HUB_ODOO__KEY, as a secret file, or name a file as KeyFile"),
        new("KeyFile", static o => o.KeyFile is null || File.Exists(o.KeyFile), "there is no such file"),
        new("TimeoutSeconds", static o => o.TimeoutSeconds is >= 1 and <= 600, "a number from 1 to 600"),
        new("MaxConcurrency", static o => o.MaxConcurrency is >= 1 and <= 64, "a number from 1 to 64"),
        new("CallsPerSecond", static o => o.CallsPerSecond is >= 1 and <= 1000, "a number from 1 to 1000"),
        new("BreakAfterFailures", static o => o.BreakAfterFailures is >= 2 and <= 100, "a number from 2 to 100"),
        new("BreakSeconds", static o => o.BreakSeconds is >= 1 and <= 600, "a number from 1 to 600"),
        new("RememberSeconds", static o => o.RememberSeconds is >= 0 and <= 3600, "a number from 0 to 3600"),
        new("SyncSeconds", static o => o.SyncSeconds is >= 0 and <= 86_400, "a number from 0 (never) to 86400"),
        new("SyncPage", static o => o.SyncPage is >= 50 and <= 10_000, "a number from 50 to 10000"),
        new("SyncNightHour", static o => o.SyncNightHour is >= 0 and <= 23, "an hour from 0 to 23"),
        new("BatchLines", static o => o.BatchLines is >= 1 and <= 2000, "a number from 1 to 2000"),
        new("MaxBatchLines", static o => o.MaxBatchLines is >= 1 and <= 2000, "a number from 1 to 2000"),
        new("ReadBackSeconds", static o => o.ReadBackSeconds is >= 0 and <= 86_400, "a number from 0 to 86400"));
}
