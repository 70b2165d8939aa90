using Odoo.Integration.Channels;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Hub.Configuration;

/// <summary>A channel, ready to read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Its kind.</param>
/// <param name="Reader">Reads its payloads.</param>
/// <param name="TakesFiles">Whether it has an inbox.</param>
/// <param name="Keys">Who may send over HTTP.</param>
/// <param name="Route">Where its orders go in Odoo.</param>
/// <param name="Webhook">How its webhooks are proven; null where it takes none.</param>
/// <param name="ReadFrom">The Odoo server whose won quotations are its orders; null for none.</param>
public sealed record HubChannel(
    string Name, OrderSource Source, IChannelReader Reader, bool TakesFiles, IReadOnlyList<ChannelKey> Keys, OdooRoute Route, WebhookTerms? Webhook = null, string? ReadFrom = null);
