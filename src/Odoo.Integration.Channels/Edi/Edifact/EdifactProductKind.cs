namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Whose number for a product it is.</summary>
internal enum EdifactProductKind
{
    /// <summary>Says nothing here.</summary>
    None,

    /// <summary>The manufacturer's.</summary>
    Sku,

    /// <summary>The customer's.</summary>
    BuyerSku,

    /// <summary>Global Trade Item Number.</summary>
    Gtin,
}
