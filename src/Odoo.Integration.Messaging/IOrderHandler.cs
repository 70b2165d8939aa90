namespace Odoo.Integration.Messaging;

/// <summary>Works on the messages of one exchange. May see any message any number of times, in any order, on any replica.</summary>
public interface IOrderHandler
{
    /// <summary>The exchange, of <see cref="OrderExchanges"/>.</summary>
    string Exchange { get; }

    /// <summary>
    /// Works on one message. When it returns, the message is acknowledged and gone; when it throws, the broker delivers it
    /// again: so it throws only while the process is being stopped.
    /// </summary>
    /// <param name="body">The bytes as they came: a canonical order, if the sender is honest.</param>
    /// <param name="cancellation">Ends when the process stops.</param>
    Task HandleAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation);
}
