using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Messaging;
using Odoo.Integration.Store.Servers;

namespace Odoo.Integration.Hub.Pages.Flow;

/// <summary>How the servers around the hub are: what <c>/health/ready</c> says, for people.</summary>
internal sealed class FlowServices(IBrokerState broker, OdooServers servers, ServerGate gate, KeyWatch keys, ServerTroubles troubles)
{
    /// <summary>RabbitMQ first, then each Odoo server.</summary>
    public async Task<IReadOnlyList<ServiceState>> NowAsync(CancellationToken cancellation)
    {
        // Every replica notes its troubles: since when stands there, and what another has met counts too.
        var known = (await troubles.AllAsync(cancellation)).ToDictionary(static trouble => trouble.Server, StringComparer.Ordinal);
        return
        [
            new ServiceState("RabbitMQ", broker.Trouble, null, broker.Trouble is null ? "messages go their way" : "orders are stored and wait"),
            .. servers.All.Select(server => Of(server.Name, servers.All.Count == 1 ? "Odoo" : $"Odoo: {server.Name}", gate.TroubleOf(server), known.GetValueOrDefault(server.Name))),
        ];
    }

    /// <summary>What should be mended before it stops anything.</summary>
    public IReadOnlyList<string> Warnings => [.. keys.Warnings];

    private static ServiceState Of(string server, string name, string? trouble, ServerTrouble? noted) =>
        new(name, trouble ?? noted?.Trouble, trouble is null || trouble == noted?.Trouble ? noted?.Since : null, trouble is null && noted is null ? "takes orders" : $"cleared orders for {server} wait");
}
