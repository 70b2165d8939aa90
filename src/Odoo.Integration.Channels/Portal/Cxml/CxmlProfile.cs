namespace Odoo.Integration.Channels.Portal.Cxml;

/// <summary>What cXML orders leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class CxmlProfile : PortalProfile
{
    /// <summary>
    /// The buyers' identities (<c>From/Credential/Identity</c>) to the manufacturer's codes for them. One that is not here is the <c>Customer</c> of the profile, and where there is none,
    /// its identity is the code.
    /// </summary>
    public Dictionary<string, string> Customers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The domain of the credential that says who buys, where a sender states several: NetworkId, DUNS, … Default: the first credential.</summary>
    public string? CredentialDomain { get; set; }

    /// <summary>The product that stands for shipping. Default: none, and then an order with shipping is refused.</summary>
    public string? ShippingSku { get; set; }

    /// <summary>Whether orders of <c>deploymentMode="test"</c> are taken. Default: false, they are refused.</summary>
    public bool TestOrders { get; set; }
}
