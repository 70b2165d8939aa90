using Odoo.Integration.Channels.Ecommerce;

namespace Odoo.Integration.Channels.Crm;

/// <summary>What Salesforce's orders and opportunities leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class SalesforceProfile : ShopProfile
{
    /// <summary>The stages in which an opportunity is won, parted by commas. Default: <c>Closed Won</c>; one with IsWon is won in any stage.</summary>
    public string Stages { get; set; } = "Closed Won";

    /// <summary>Currency of records that name none: Salesforce leaves it out where an organisation has one. Default: none, and then such a record is refused.</summary>
    public string? Currency { get; set; }
}
