using MassTransit;

namespace Odoo.Integration.Messaging;

/// <summary>Asks the bus how its endpoints are.</summary>
internal sealed class BrokerState(IBusControl bus) : IBrokerState
{
    public string? Trouble => bus.CheckHealth() is { Status: not BusHealthStatus.Healthy } health
        ? $"RabbitMQ: {health.Exception?.Message ?? health.Description}"
        : null;
}
