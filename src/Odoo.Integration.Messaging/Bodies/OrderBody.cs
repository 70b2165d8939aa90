namespace Odoo.Integration.Messaging.Bodies;

/// <summary>A message as MassTransit carries it for us: the bytes, untouched.</summary>
internal sealed record OrderBody(byte[] Bytes);
