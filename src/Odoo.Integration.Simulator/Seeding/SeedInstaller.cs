using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Seeding;

/// <summary>
/// Makes the records of a seed. A partner is known by number and name, a product by reference and name: what is there
/// already is left alone, so that a seed may be given again.
/// </summary>
internal sealed class SeedInstaller
{
    public const string PricelistName = "Public Pricelist";

    private readonly RecordEditor _editor;
    private readonly List<(string?, string?)> _partners;
    private readonly List<(string?, string?)> _products;

    public SeedInstaller(Transaction transaction)
    {
        _editor = new RecordEditor(transaction, new CallContext(BaseRecords.Administrator, default));
        _partners = [.. _editor.State.Rows(MasterDataModels.Partner).Select(static row => (row.Text("ref"), row.Text("name")))];
        _products = [.. _editor.State.Rows(MasterDataModels.Product).Select(static row => (row.Text("default_code"), row.Text("name")))];
    }

    /// <returns>How many records it made.</returns>
    /// <exception cref="OdooError">A record lacks its name, refers to nothing, or has another's barcode.</exception>
    public int Install(Seed seed)
    {
        // Taking a known one off the list lets a seed hold two of a kind, as Odoo does.
        var partners = (seed.Partners ?? []).Where(partner => !_partners.Remove((partner.Ref, partner.Name))).ToArray();
        var products = (seed.Products ?? []).Where(product => !_products.Remove((product.DefaultCode, product.Name))).ToArray();
        Array.ForEach(partners, partner => Make($"partner {partner.Ref} {partner.Name}", () => Make(partner)));
        Array.ForEach(products, product => Make($"product {product.DefaultCode} {product.Name}", () => Make(product)));
        return partners.Length + products.Length;
    }

    private static void Make(string what, Action make)
    {
        try
        {
            make();
        }
        catch (OdooError error)
        {
            throw OdooError.Business($"{what}: {(error.Unset is { } unset ? $"give it a {unset.Field.Name}" : error.DatabaseWords ?? error.Message)}");
        }
    }

    private void Make(SeedPartner partner)
    {
        var parent = partner.Parent is { } number
            ? _editor.State.Rows(MasterDataModels.Partner).FirstOrDefault(row => row.Text("ref") == number)
                ?? throw OdooError.Business($"there is no partner {number} to be its parent; seed it before")
            : null;
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["ref"] = partner.Ref, ["name"] = partner.Name, ["vat"] = partner.Vat, ["email"] = partner.Email, ["type"] = partner.Type ?? "contact",
            ["is_company"] = parent is null, ["parent_id"] = parent?.Id, ["property_product_pricelist"] = PricelistIn(partner.Currency ?? BaseRecords.Currency),
        };
        _editor.Create(MasterDataModels.Partner, values);
    }

    private void Make(SeedProduct product)
    {
        var unit = _editor.State.FindNamed(MasterDataModels.Unit, ExternalId.Parse(product.Unit ?? "uom.product_uom_unit"))
            ?? throw OdooError.Business($"there is no unit {product.Unit}; give an external id such as uom.product_uom_unit");
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["default_code"] = product.DefaultCode, ["name"] = product.Name, ["barcode"] = product.Barcode, ["uom_id"] = unit.Id,
            ["lst_price"] = product.LstPrice ?? 1m, ["type"] = "product",
        };
        _editor.Create(MasterDataModels.Product, values);
    }

    private long PricelistIn(string currency)
    {
        var money = _editor.State.FindUnique(MasterDataModels.Currency, currency)?.Id
            ?? _editor.Create(MasterDataModels.Currency, new() { ["name"] = currency, ["active"] = true });
        return _editor.State.Rows(MasterDataModels.Pricelist).FirstOrDefault(row => row.Reference("currency_id") == money)?.Id
            ?? _editor.Create(MasterDataModels.Pricelist, new() { ["name"] = PricelistName, ["currency_id"] = money, ["active"] = true });
    }
}
