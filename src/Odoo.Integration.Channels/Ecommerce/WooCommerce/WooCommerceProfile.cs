namespace Odoo.Integration.Channels.Ecommerce.WooCommerce;

/// <summary>What a WooCommerce shop's orders leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class WooCommerceProfile : ShopProfile
{
    /// <summary>
    /// The statuses in which an order is wanted, parted by blanks or commas. Default: <c>pending on-hold processing completed</c>. A shop that is to be served only when it is paid leaves
    /// <c>pending</c> and <c>on-hold</c> out: its orders then begin with an update. Statuses of plug-ins are to be named here.
    /// </summary>
    public string Statuses { get; set; } = "pending on-hold processing completed";
}
