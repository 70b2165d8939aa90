namespace Odoo.Integration.Hub.Configuration;

/// <summary>One channel: section <c>Channels:NAME</c>.</summary>
public sealed class ChannelOptions
{
    /// <summary>Its format: csv, x12-850, order-json. Required.</summary>
    public string Format { get; set; } = string.Empty;

    /// <summary>What kind of channel it is: edi, ecommerce, crm, portal. Required.</summary>
    public string Source { get; set; } = string.Empty;

    /// <summary>Whether files are taken from <c>inbox/NAME/</c>. Default: true where the channel has no keys.</summary>
    public bool? Drop { get; set; }

    /// <summary>Who may send over HTTP.</summary>
    public List<ChannelKey> Keys { get; set; } = [];
}
