using Odoo.Integration.Hub.Servers;

namespace Odoo.Integration.Hub.Submission;

/// <summary>Takes cleared orders to Odoo, each server by itself: one that is away keeps no other waiting.</summary>
internal sealed class Submitter(OdooServers servers, ServerSubmissionFactory factory) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(servers.All.Select(server => factory.For(server).RunAsync(stoppingToken)));
}
