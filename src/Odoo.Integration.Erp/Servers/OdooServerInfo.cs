namespace Odoo.Integration.Erp.Servers;

/// <summary>A server as it was met.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Fields">Names of the fields that moved between versions.</param>
/// <param name="Transport">The protocol in use, never <see cref="OdooTransport.Auto"/>.</param>
public sealed record OdooServerInfo(OdooVersion Version, SaleFields Fields, OdooTransport Transport);
