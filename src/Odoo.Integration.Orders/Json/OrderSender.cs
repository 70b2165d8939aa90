namespace Odoo.Integration.Orders.Json;

/// <summary>Who sends an order as JSON: its channel and the channel's source, which the sender may leave out but not contradict.</summary>
public sealed record OrderSender(string Channel, OrderSource Source);
