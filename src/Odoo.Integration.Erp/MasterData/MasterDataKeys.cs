using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>Where keys stand in Odoo.</summary>
public static class MasterDataKeys
{
    /// <summary>The model, its field, and the shape of the copies of it.</summary>
    public static (string Model, string Field, string Shape) Place(this MasterDataKey kind)
    {
        var (model, field) = PlaceOf(kind);
        return (model, field, MasterDataModel.All.Single(copied => copied.Name == model).Shape);
    }

    private static (string Model, string Field) PlaceOf(MasterDataKey kind) => kind switch
    {
        MasterDataKey.PartnerRef => ("res.partner", "ref"),
        MasterDataKey.PartnerVat => ("res.partner", "vat"),
        MasterDataKey.PartnerEmail => ("res.partner", "email"),
        MasterDataKey.ProductCode => ("product.product", "default_code"),
        MasterDataKey.ProductBarcode => ("product.product", "barcode"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
