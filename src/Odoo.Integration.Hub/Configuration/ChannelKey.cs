namespace Odoo.Integration.Hub.Configuration;

/// <summary>A key to a channel. The key itself is nowhere in the configuration.</summary>
public sealed class ChannelKey
{
    /// <summary>Whose key it is; stands in the provenance of what it sent. Required.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>SHA-256 of the key, 64 hexadecimal digits. <c>hub key new</c> makes both. Required.</summary>
    public string Sha256 { get; set; } = string.Empty;
}
