using Odoo.Integration.Erp;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Hub.Configuration;

namespace Odoo.Integration.Hub.Servers;

/// <summary>The configured Odoo servers, and which channels go to which.</summary>
internal sealed class OdooServers : IDisposable
{
    private readonly HubChannels _channels;

    public OdooServers(IReadOnlyDictionary<string, OdooOptions> servers, HubChannels channels, IKnownMasterData known, TimeProvider time)
    {
        _channels = channels;
        All = [.. servers.Select(server => new OdooServer(server.Key, server.Value, known, time))];
    }

    public IReadOnlyList<OdooServer> All { get; }

    /// <summary>Where the orders of a channel go; the main server where the channel is configured no more.</summary>
    public OdooRoute RouteOf(string channel) => _channels.Find(channel)?.Route ?? OdooRoute.Main;

    /// <summary>The channels of a server; null for the main one, which takes all that are no other's.</summary>
    public IReadOnlyCollection<string>? ChannelsOf(OdooServer server) =>
        server.Name == OdooServerSettings.MainServer ? null : Where(channel => channel.Route.Server == server.Name);

    /// <summary>The channels of other servers.</summary>
    public IReadOnlyCollection<string> ChannelsOfOthers(OdooServer server) => Where(channel => channel.Route.Server != server.Name);

    public void Dispose()
    {
        foreach (var server in All)
        {
            server.Dispose();
        }
    }

    private string[] Where(Func<HubChannel, bool> condition) => [.. _channels.All.Where(condition).Select(static channel => channel.Name)];
}
