using System.Diagnostics.CodeAnalysis;
using MassTransit;
using MassTransit.Serialization;

namespace Odoo.Integration.Messaging.Bodies;

/// <summary>What MassTransit asks of a received message: the one thing it can be read as is <see cref="OrderBody"/>.</summary>
internal sealed class OrderBodyContext(MessageContext context, byte[] bytes)
    : BaseSerializerContext(SystemTextJsonMessageSerializer.Instance, context, [MessageUrn.ForTypeString<OrderBody>()])
{
    public override bool IsSupportedMessageType<T>() => typeof(T) == typeof(OrderBody);

    public override bool IsSupportedMessageType(Type messageType) => messageType == typeof(OrderBody);

    public override bool TryGetMessage<T>([NotNullWhen(true)] out T? message)
        where T : class
    {
        message = new OrderBody(bytes) as T;
        return message is not null;
    }

    public override bool TryGetMessage(Type messageType, [NotNullWhen(true)] out object? message)
    {
        message = messageType == typeof(OrderBody) ? new OrderBody(bytes) : null;
        return message is not null;
    }

    public override IMessageSerializer GetMessageSerializer() => OrderBodySerializer.Instance;

    public override IMessageSerializer GetMessageSerializer<T>(MessageEnvelope envelope, T message) => OrderBodySerializer.Instance;

    public override IMessageSerializer GetMessageSerializer(object message, string[] messageTypes) => OrderBodySerializer.Instance;

    public override Dictionary<string, object> ToDictionary<T>(T? message)
        where T : class => [];
}
