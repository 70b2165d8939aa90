namespace Odoo.Integration.Store.Outbox;

/// <summary>A message that is due on the broker.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Exchange">Where it goes.</param>
/// <param name="OrderId">The order it carries.</param>
/// <param name="Body">The canonical order, UTF-8.</param>
/// <param name="Attempts">How often publishing it failed.</param>
public sealed record OutboxMessage(long Id, string Exchange, Guid OrderId, byte[] Body, int Attempts);
