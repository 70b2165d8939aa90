namespace Odoo.Integration.Channels.Portal.Ubl;

/// <summary>What UBL orders leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class UblProfile : PortalProfile
{
    /// <summary>
    /// The <c>schemeID</c> under which a buyer's <c>PartyIdentification</c> holds the manufacturer's code for him. Default: an identification without a scheme.
    /// <c>SupplierAssignedAccountID</c> goes before it.
    /// </summary>
    public string? CustomerScheme { get; set; }

    /// <summary>Currency of orders that name none anywhere. Default: none, and then such an order is refused.</summary>
    public string? Currency { get; set; }
}
