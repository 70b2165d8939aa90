using System.Collections.Concurrent;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Store.Servers;

namespace Odoo.Integration.Hub.Servers;

/// <summary>
/// Lets orders through to a server only when it is the database that was met first under its name: a staging hub with the
/// address of production, or the other way round, is stopped here.
/// </summary>
internal sealed partial class ServerGate(ServerPins pins, ServerTroubles troubles, Patience patience, TimeProvider time, ILogger<ServerGate> log)
{
    private const string Silence = "Odoo does not answer; cleared orders wait";

    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Finding> _findings = new(StringComparer.Ordinal);

    /// <summary>Why no order goes to the server now; null when nothing is against it.</summary>
    public string? TroubleOf(OdooServer server) =>
        !server.Client.IsOpenForCalls ? Silence : _findings.TryGetValue(server.Name, out var finding) ? finding.Trouble : null;

    /// <summary>Whether orders may go there. Where not, the reason stands in PostgreSQL until they may.</summary>
    public async Task<bool> IsOpenAsync(OdooServer server, CancellationToken cancellation)
    {
        _findings.TryGetValue(server.Name, out var known);
        if (server.Client.IsOpenForCalls && known is not null && (known.Trouble is null || time.GetUtcNow() < known.Until))
        {
            return known.Trouble is null;
        }

        // While it is silent it is not asked: the first call after its rest is.
        var found = server.Client.IsOpenForCalls ? new Finding(await AskAsync(server, cancellation), time.GetUtcNow() + AskAgain) : new Finding(Silence, DateTimeOffset.MinValue);
        if (known is null || known.Trouble != found.Trouble)
        {
            await patience.HoldAsync(token => troubles.NoteAsync(server.Name, found.Trouble, token), cancellation);
            if (found.Trouble is not null)
            {
                LogClosed(server.Name, found.Trouble);
            }
        }

        _findings[server.Name] = found;
        return found.Trouble is null;
    }

    private async Task<string?> AskAsync(OdooServer server, CancellationToken cancellation)
    {
        var (identity, instead) = await server.IdentityAsync(cancellation);
        if (identity is null)
        {
            return instead is OdooAnswer.Refused ? $"Odoo does not let the hub in: {instead.Words}" : instead?.Words ?? "Odoo does not say which database it is";
        }

        var pinned = await patience.HoldAsync(token => pins.PinAsync(server.Name, identity, token), cancellation);
        return pinned == identity
            ? null
            : $"behind {server.Options.Url} is another database ({identity}) than before ({pinned}): nothing is sent to it; correct the address, or say \"hub server unpin {server.Name}\" if it was replaced on purpose";
    }

    [LoggerMessage(1411, LogLevel.Error, "No order goes to Odoo server {Server}: {Trouble}")]
    private partial void LogClosed(string server, string trouble);

    private sealed record Finding(string? Trouble, DateTimeOffset Until);
}
