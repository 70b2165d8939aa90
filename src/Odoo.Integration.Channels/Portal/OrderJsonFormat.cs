using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.Channels.Portal;

/// <summary>Canonical orders as JSON: one object, or JSON Lines, one object a line. The profile is empty.</summary>
public sealed class OrderJsonFormat : IChannelFormat
{
    public string Name => "order-json";

    public IReadOnlyList<string> FileEndings { get; } = [".json", ".jsonl"];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        if (profile.GetChildren().FirstOrDefault() is { } key)
        {
            throw new ProfileException(key.Path, "order-json takes no profile");
        }

        return new OrderJsonChannelReader();
    }
}
