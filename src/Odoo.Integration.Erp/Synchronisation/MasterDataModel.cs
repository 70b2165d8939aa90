using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Servers;

namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>A model whose records are copied.</summary>
/// <param name="Name">Its name in Odoo.</param>
/// <param name="Fields">The fields to read; <c>name</c>, <c>active</c> and <c>write_date</c> among them.</param>
/// <param name="KeyFields">Fields by which records are found; none where they are kept for other use.</param>
/// <param name="IsSmall">Whether it is read whole each time.</param>
/// <param name="TemplateField">
/// The record that lends it fields and whose changes do not always move its own write date; null where there is none. Up to 16
/// <c>product.product</c> stays as it was (measured on 14.0), from 17 on it follows (read in its source).
/// </param>
/// <param name="Template">The model of that record.</param>
internal sealed record MasterDataModel(
    string Name, IReadOnlyList<string> Fields, IReadOnlyList<string> KeyFields, bool IsSmall, string? TemplateField = null, string? Template = null)
{
    private const int LastWithoutTemplate = 16;
    private const string UnitModel = "uom.uom";

    /// <summary>Most useful ones first: where a server goes away in the middle, these are there.</summary>
    public static readonly IReadOnlyList<MasterDataModel> All =
    [
        new("res.partner", OdooPartner.Fields, ["ref", "vat", "email"], IsSmall: false),
        new("product.product", OdooProduct.Fields, ["default_code", "barcode"], IsSmall: false, "product_tmpl_id", "product.template"),
        new(UnitModel, ["name", "active", "write_date"], [], IsSmall: true),
        new("res.currency", ["name", "active", "write_date"], [], IsSmall: true),
        new("product.pricelist", ["name", "currency_id", "active", "write_date"], [], IsSmall: true),
        new("account.tax", ["name", "amount", "type_tax_use", "active", "write_date"], [], IsSmall: true),
    ];

    /// <summary>What tells a copy of these fields from one of others.</summary>
    public string Shape => string.Join(',', Fields);

    /// <summary>The fields to read of a server.</summary>
    public IReadOnlyList<string> FieldsOf(OdooServerInfo server) => Name == UnitModel ? [.. Fields, server.Fields.UnitKind] : Fields;

    /// <summary>Whether changes of the template must be asked for beside the model's own.</summary>
    public bool HasTemplate(OdooServerInfo server) => Template is not null && server.Version.Major <= LastWithoutTemplate;

    /// <summary>A row that was read with the model's fields.</summary>
    public MasterDataRecord Read(JsonElement row)
    {
        var name = row.Text("name");
        var keys = KeyFields.Where(field => IsKey(field, row)).Select(field => (field, row.Text(field)!)).ToArray();
        return new MasterDataRecord(
            row.Id(), OdooTime.Read(row.Text("write_date")), row.Flag("active"), name, KeyFields.Count == 0 ? null : NearText.Of(keys, name), row.GetRawText(), keys);
    }

    // Addresses show their company's VAT number, so it names those without a parent alone. What is longer than any order's key
    // would not fit an index.
    private static bool IsKey(string field, JsonElement row) => row.Text(field) is { Length: >= 1 and <= 255 } && (field != "vat" || row.Reference("parent_id") is null);
}
