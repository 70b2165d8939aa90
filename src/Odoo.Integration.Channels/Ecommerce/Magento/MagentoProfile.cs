namespace Odoo.Integration.Channels.Ecommerce.Magento;

/// <summary>What a Magento shop's orders leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class MagentoProfile : ShopProfile;
