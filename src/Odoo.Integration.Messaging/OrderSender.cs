using MassTransit;
using Microsoft.Extensions.Options;
using Odoo.Integration.Messaging.Bodies;

namespace Odoo.Integration.Messaging;

/// <summary>Sends with publisher confirms and <c>mandatory</c>: a message that no queue takes comes back as an error.</summary>
internal sealed class OrderSender(IBus bus, IOptions<BrokerOptions> options, TimeProvider time) : IOrderSender
{
    public async Task<string?> SendAsync(string exchange, Guid messageId, byte[] body, CancellationToken cancellation)
    {
        // While the broker is away MassTransit would wait for it without end.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.ConfirmSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{options.Value.Prefix}{exchange}")).WaitAsync(either.Token);
            await endpoint.Send(
                new OrderBody(body),
                context =>
                {
                    context.MessageId = messageId;
                    context.Durable = true;
                    context.GetPayload<RabbitMqSendContext>().Mandatory = true;
                },
                either.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"no confirm within {options.Value.ConfirmSeconds} seconds";
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // Whatever it was (returned, connection closed, refused): not confirmed, so it stays in the outbox.
            return failed.Message;
        }
    }
}
