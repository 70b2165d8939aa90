namespace Odoo.Integration.Messaging;

/// <summary>Sends canonical orders to the broker.</summary>
public interface IOrderSender
{
    /// <summary>
    /// Sends one order and waits until a majority of the queue's replicas has it.
    /// </summary>
    /// <param name="exchange">Of <see cref="OrderExchanges"/>.</param>
    /// <param name="messageId">The message's id.</param>
    /// <param name="body">The canonical order, UTF-8.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null when the broker has confirmed; else what went wrong: it may or may not have arrived.</returns>
    Task<string?> SendAsync(string exchange, Guid messageId, byte[] body, CancellationToken cancellation);
}
