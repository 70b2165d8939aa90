namespace Odoo.Integration.Channels.Ecommerce.BigCommerce;

/// <summary>What a BigCommerce store's orders leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class BigCommerceProfile : ShopProfile;
