using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Odoo.Integration.Messaging.Bodies;

namespace Odoo.Integration.Messaging;

/// <summary>
/// Registers the way to RabbitMQ: a quorum queue for each exchange, consumed by the <see cref="IOrderHandler"/> of that
/// exchange. Options come from <see cref="BrokerOptions"/>.
/// </summary>
public static class MessagingRegistration
{
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddMassTransit(static bus =>
        {
            // Nothing of this hub is reported to anyone.
            bus.DisableUsageTelemetry();
            bus.UsingRabbitMq(Configure);
        });
        services.AddSingleton<IOrderSender, OrderSender>();
        services.AddSingleton<IBrokerState, BrokerState>();
        services.AddSingleton<BrokerProbe>();
        return services;
    }

    private static void Configure(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator bus)
    {
        var options = context.GetRequiredService<IOptions<BrokerOptions>>().Value;
        var address = new Uri(options.Uri);
        bus.Host(address, host =>
        {
            var user = address.UserInfo.Split(':', 2);
            if (user is [var name, var password])
            {
                host.Username(Uri.UnescapeDataString(name));
                host.Password(Uri.UnescapeDataString(password));
            }

            host.PublisherConfirmation = true;
            host.Heartbeat(TimeSpan.FromSeconds(10));
        });
        bus.ClearSerialization();
        bus.AddSerializer(OrderBodySerializer.Instance);
        bus.AddDeserializer(OrderBodySerializer.Instance, isDefault: true);
        foreach (var handler in context.GetServices<IOrderHandler>())
        {
            bus.ReceiveEndpoint(options.Prefix + handler.Exchange, endpoint => Configure(endpoint, handler, options));
        }
    }

    private static void Configure(IRabbitMqReceiveEndpointConfigurator endpoint, IOrderHandler handler, BrokerOptions options)
    {
        endpoint.SetQuorumQueue();
        endpoint.ConfigureConsumeTopology = false;
        endpoint.PrefetchCount = options.Prefetch;
        endpoint.ConcurrentMessageLimit = options.Concurrency;

        // A handler throws only while the process stops: the message then goes back to its queue, not to an error queue.
        endpoint.RethrowFaultedMessages();
        endpoint.Consumer(() => new OrderConsumer(handler));
    }
}
