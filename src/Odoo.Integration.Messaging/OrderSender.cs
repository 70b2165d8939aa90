using MassTransit;
using Microsoft.Extensions.Options;
using Odoo.Integration.Messaging.Bodies;

namespace Odoo.Integration.Messaging;

/// <summary>Sends with publisher confirms and <c>mandatory</c>: a message that no queue takes comes back as an error.</summary>
/// <remarks>
/// While a connection breaks, a send of the client library may wait longer than its token: on a call to the broker that takes
/// no token and ends after 20 seconds, one after another. The relay must not wait for that, so such a send is left to itself;
/// should it arrive after all, the message comes twice, which consumers bear.
/// </remarks>
internal sealed class OrderSender(IBus bus, IOptions<BrokerOptions> options, TimeProvider time) : IOrderSender
{
    /// <summary>Most sends that may be left to themselves before new ones are refused.</summary>
    private const int MostAbandoned = 500;

    private int _unfinished;

    public async Task<string?> SendAsync(string exchange, Guid messageId, byte[] body, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _unfinished) >= MostAbandoned)
        {
            return "too many messages wait for the broker already";
        }

        // While the broker is away MassTransit would wait for it without end.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.ConfirmSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await DeliverAsync(exchange, messageId, body, either.Token).WaitAsync(either.Token);
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

    private async Task DeliverAsync(string exchange, Guid messageId, byte[] body, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _unfinished);
        try
        {
            var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{options.Value.Prefix}{exchange}"));
            await endpoint.Send(
                new OrderBody(body),
                context =>
                {
                    context.MessageId = messageId;
                    context.Durable = true;
                    context.GetPayload<RabbitMqSendContext>().Mandatory = true;
                },
                cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _unfinished);
        }
    }
}
