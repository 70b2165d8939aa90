using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace Odoo.Integration.Messaging;

/// <summary>Connects to the broker once, to see whether address, user and virtual host are right.</summary>
public sealed class BrokerProbe(IOptions<BrokerOptions> options)
{
    /// <summary>The broker's product and version.</summary>
    /// <exception cref="Exception">Says why it cannot be reached.</exception>
    public async Task<string> ConnectAsync(CancellationToken cancellation)
    {
        var factory = new ConnectionFactory { Uri = new Uri(options.Value.Uri), RequestedConnectionTimeout = TimeSpan.FromSeconds(5), AutomaticRecoveryEnabled = false };
        await using var connection = await factory.CreateConnectionAsync(cancellation);
        return $"{Text("product")} {Text("version")}";

        string Text(string property) => connection.ServerProperties?.TryGetValue(property, out var value) == true && value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "?";
    }
}
