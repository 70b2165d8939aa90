namespace Odoo.Integration.Store.Outbox;

/// <summary>Tells this process's relay that a transaction with a message has committed.</summary>
/// <remarks>
/// Not PostgreSQL's NOTIFY: its commits follow one another under one lock of the whole server, each with its own flush, so that no two decisions were ever written
/// together. Other processes' relays look every second.
/// </remarks>
public sealed class OutboxSignal
{
    public event Action? Raised;

    internal void Raise() => Raised?.Invoke();
}
