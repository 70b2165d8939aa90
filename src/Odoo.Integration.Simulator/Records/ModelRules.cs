using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>What a model adds to making and changing its records. The base adds nothing.</summary>
internal class ModelRules
{
    private static readonly ModelRules None = new();
    private static readonly Dictionary<Model, ModelRules> ByModel = new()
    {
        [MasterDataModels.Partner] = new PartnerRules(),
        [MasterDataModels.Product] = new ProductRules(),
        [MasterDataModels.ExternalIds] = new ExternalIdRules(),
        [SaleModels.Order] = new SaleOrderRules(),
        [SaleModels.OrderLine] = new SaleOrderLineRules(),
    };

    protected ModelRules()
    {
    }

    public static ModelRules Of(Model model) => ByModel.GetValueOrDefault(model, None);

    /// <summary>Fills in what a new record's values do not name. A value that is named and empty stays empty.</summary>
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
