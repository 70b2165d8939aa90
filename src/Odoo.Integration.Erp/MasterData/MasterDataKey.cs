namespace Odoo.Integration.Erp.MasterData;

/// <summary>By what a record is found.</summary>
public enum MasterDataKey
{
    /// <summary><c>res.partner.ref</c>.</summary>
    PartnerRef,

    /// <summary><c>res.partner.vat</c>.</summary>
    PartnerVat,

    /// <summary><c>res.partner.email</c>.</summary>
    PartnerEmail,

    /// <summary><c>product.product.default_code</c>.</summary>
    ProductCode,

    /// <summary><c>product.product.barcode</c>.</summary>
    ProductBarcode,
}
