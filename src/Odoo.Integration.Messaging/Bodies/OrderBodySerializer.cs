using System.Net.Mime;
using MassTransit;
using MassTransit.Serialization;

namespace Odoo.Integration.Messaging.Bodies;

/// <summary>
/// Carries bodies as they are, without MassTransit's envelope, so that any program can publish an order or read one; and reads
/// any bytes, so that what is no order is judged by the hub, with its reason kept, and not lost in an error queue.
/// </summary>
internal sealed class OrderBodySerializer : IMessageSerializer, IMessageDeserializer, ISerializerFactory
{
    public static readonly OrderBodySerializer Instance = new();

    public static readonly ContentType Json = new("application/json");

    public ContentType ContentType => Json;

    public IMessageSerializer CreateSerializer() => this;

    public IMessageDeserializer CreateDeserializer() => this;

    public MessageBody GetMessageBody<T>(SendContext<T> context)
        where T : class => context.Message is OrderBody body
            ? new OrderBodyContent(body.Bytes)
            : throw new InvalidOperationException($"only orders are sent here, not {typeof(T)}");

    public MessageBody GetMessageBody(string text) => new StringMessageBody(text);

    public ConsumeContext Deserialize(ReceiveContext receiveContext) =>
        new BodyConsumeContext(receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));

    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null) =>
        new OrderBodyContext(new RawMessageContext(headers, destinationAddress, RawSerializerOptions.AnyMessageType), body.GetBytes());

    public void Probe(ProbeContext context) => context.CreateScope("order");
}
