using System.Collections.Concurrent;
using Odoo.Integration.Erp.Servers;

namespace Odoo.Integration.Hub.Servers;

/// <summary>Looks twice a day when the keys to Odoo run out, and says so from two weeks before.</summary>
internal sealed partial class KeyWatch(OdooServers servers, TimeProvider time, ILogger<KeyWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(12);
    private static readonly TimeSpan Warning = TimeSpan.FromDays(14);

    private readonly ConcurrentDictionary<string, KeyExpiry> _soon = new(StringComparer.Ordinal);

    /// <summary>What is to be said of keys, a sentence each.</summary>
    public IEnumerable<string> Warnings => _soon.Select(static key => Words(key.Key, key.Value));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var server in servers.All)
            {
                if (await server.KeyExpiryAsync(stoppingToken) is { } key && key.At - time.GetUtcNow() < Warning)
                {
                    _soon[server.Name] = key;
                    LogSoon(Words(server.Name, key));
                }
                else
                {
                    _soon.TryRemove(server.Name, out _);
                }
            }

            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private static string Words(string server, KeyExpiry key) =>
        $"the API key '{key.Name}' of the hub's user on Odoo server {server} runs out on {key.At:yyyy-MM-dd}; make a new one and give it to the hub";

    [LoggerMessage(1451, LogLevel.Warning, "{Words}")]
    private partial void LogSoon(string words);
}
