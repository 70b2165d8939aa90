using MassTransit;
using Odoo.Integration.Messaging.Bodies;

namespace Odoo.Integration.Messaging;

/// <summary>Hands a queue's messages to the handler of its exchange.</summary>
internal sealed class OrderConsumer(IOrderHandler handler) : IConsumer<OrderBody>
{
    public Task Consume(ConsumeContext<OrderBody> context) => handler.HandleAsync(context.Message.Bytes, context.CancellationToken);
}
