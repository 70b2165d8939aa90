using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>What a model adds to making and changing its records. The base adds nothing.</summary>
internal class ModelRules
{
    private static readonly ModelRules None = new();
    private static readonly Dictionary<string, ModelRules> ByModel = new()
    {
        ["res.partner"] = new PartnerRules(),
        ["product.product"] = new ProductRules(),
        ["product.template"] = new ProductTemplateRules(),
        ["product.pricelist"] = new PricelistRules(),
        ["product.pricelist.item"] = new PricelistItemRules(),
        ["account.tax"] = new TaxRules(),
        ["res.company"] = new CompanyRules(),
        ["res.users"] = new UserRules(),
        ["ir.model.data"] = new ExternalIdRules(),
        ["sale.order"] = new SaleOrderRules(),
        ["sale.order.line"] = new SaleOrderLineRules(),
    };

    protected ModelRules()
    {
    }

    public static ModelRules Of(Model model) => ByModel.GetValueOrDefault(model.Name, None);

    /// <summary>Turns values of computed fields into those of the fields they come from.</summary>
    public virtual void Invert(Dictionary<string, object?> values)
    {
    }

    /// <summary>
    /// Fills in what a new record's values do not name, where it is more than the field's default. A value that is named and empty stays empty.
    /// </summary>
    public virtual void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
    }

    /// <summary>Refuses what may not be stored, by throwing <see cref="OdooError"/>.</summary>
    /// <param name="editor">The call's.</param>
    /// <param name="before">Null for a new record.</param>
    /// <param name="after">What is to be stored.</param>
    /// <param name="values">What the call names.</param>
    public virtual void Check(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
    }

    /// <summary>Refuses a removal, by throwing <see cref="OdooError"/>.</summary>
    public virtual void CheckRemoval(RecordEditor editor, Row row)
    {
    }

    /// <summary>Brings up to date what is computed from a record, after it was made (no before), changed or removed (no after).</summary>
    public virtual void Settle(RecordEditor editor, Row? before, Row? after)
    {
    }

    protected static void Default(Dictionary<string, object?> values, string field, object? value) => values.TryAdd(field, value);
}
