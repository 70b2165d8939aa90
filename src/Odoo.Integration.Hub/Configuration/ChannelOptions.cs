using Odoo.Integration.Erp.SaleOrders;

namespace Odoo.Integration.Hub.Configuration;

/// <summary>One channel: section <c>Channels:NAME</c>.</summary>
public sealed class ChannelOptions
{
    /// <summary>Its format: the <c>Name</c> of an <c>IChannelFormat</c>, such as csv or x12-850. Required, but with <see cref="ReadFrom"/>.</summary>
    public string Format { get; set; } = string.Empty;

    /// <summary>What kind of channel it is: edi, ecommerce, crm, portal. Required.</summary>
    public string Source { get; set; } = string.Empty;

    /// <summary>Whether files are taken from <c>inbox/NAME/</c>. Default: true where the channel has neither keys nor webhooks.</summary>
    public bool? Drop { get; set; }

    /// <summary>Who may send over HTTP.</summary>
    public List<ChannelKey> Keys { get; set; } = [];

    /// <summary>How webhooks to <c>/v1/webhooks/NAME</c> are proven; none are taken without.</summary>
    public WebhookOptions? Webhook { get; set; }

    /// <summary>
    /// Odoo server (section <c>OdooServers</c>) whose won quotations are this channel's orders: a CRM of its own, not the server
    /// that they go to. Needs no <see cref="Format"/>.
    /// </summary>
    public string? ReadFrom { get; set; }

    /// <summary>Odoo server that its orders go to. Default: <c>odoo</c>, the one of section <c>Odoo</c>.</summary>
    public string Server { get; set; } = OdooServerSettings.MainServer;

    /// <summary>Database id of the <c>res.company</c> that sells. Default: the integration user's own.</summary>
    public long? Company { get; set; }

    /// <summary>Whose prices its sale orders get. Default: the channel's.</summary>
    public PriceSource Prices { get; set; }

    /// <summary>With <see cref="PriceSource.Checked"/>: how far a price may be from Odoo's price list, in percent of the list's. Default: 0, rounding alone; 0 to 100.</summary>
    public decimal? PriceTolerance { get; set; }

    /// <summary>Whether the hub confirms its sale orders. Default: never.</summary>
    public ConfirmPolicy Confirm { get; set; }

    /// <summary>With <see cref="ConfirmPolicy.Under"/>: orders whose lines come to less than this are confirmed, in the order's currency.</summary>
    public decimal? ConfirmUnder { get; set; }

    /// <summary>What the format is to know: bound by its own class. It stands here so that the binder, which refuses what it does not know, lets it pass.</summary>
    public IConfigurationSection? Profile { get; set; }
}
