namespace Odoo.Integration.Store.Events;

/// <summary>The last event of an order, which the next one is chained to.</summary>
public sealed record ChainHead(Guid OrderId, int Seq, byte[] Hash);
