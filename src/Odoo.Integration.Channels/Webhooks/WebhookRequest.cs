namespace Odoo.Integration.Channels.Webhooks;

/// <summary>A webhook as it came.</summary>
/// <param name="Body">The bytes, not read as anything yet.</param>
/// <param name="Headers">By their names in lower case.</param>
/// <param name="Url">The address that was called, as the sender knows it; some sign it.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
public sealed record WebhookRequest(ReadOnlyMemory<byte> Body, IReadOnlyDictionary<string, string> Headers, Uri Url, DateTimeOffset ReceivedAt);
