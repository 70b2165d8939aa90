using Odoo.Integration.Channels.Ecommerce;

namespace Odoo.Integration.Channels.Crm;

/// <summary>What HubSpot's deals leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class HubSpotProfile : ShopProfile
{
    /// <summary>The stages in which a deal is won, parted by blanks or commas: own pipelines number theirs. Default: <c>closedwon</c>; a deal with hs_is_closed_won is won in any stage.</summary>
    public string Stages { get; set; } = "closedwon";

    /// <summary>Currency of deals that name none: HubSpot leaves it out where an account has one. Default: none, and then such a deal is refused.</summary>
    public string? Currency { get; set; }

    /// <summary>Name of the property, of the company or the deal, that holds the manufacturer's code for the customer. Default: none.</summary>
    public string? CustomerField { get; set; }
}
