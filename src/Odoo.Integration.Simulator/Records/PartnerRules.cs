using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Contacts belong to a company, whose VAT number and price list are theirs too.</summary>
internal sealed class PartnerRules : ModelRules
{
    /// <summary>
    /// The address of a kind: the partner itself, else one of its addresses, else the same of its company; the partner where there is none.
    /// </summary>
    public static long AddressOf(DatabaseState state, long partner, string type)
    {
        for (var at = state.Find(MasterDataModels.Partner, partner); at is not null; at = Above(state, at))
        {
            var addresses = state.OwnedBy(at.Model.Find("child_ids")!, at.Id).Select(id => state.Find(at.Model, id)!).Where(static row => row.Flag("active"));
            var ordered = addresses.OrderBy(row => row.Model.DisplayName(state, row), StringComparer.Ordinal);
            if (ordered.Prepend(at).FirstOrDefault(row => row.Text("type") == type) is { } found)
            {
                return found.Id;
            }
        }

        return partner;
    }

    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        Default(values, "active", true);
        Default(values, "type", "contact");
        Default(values, "is_company", false);
        Default(values, "property_product_pricelist", editor.State.Rows(MasterDataModels.Pricelist).FirstOrDefault()?.Id);
    }

    public override void Check(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
        for (var up = after.Reference("parent_id"); up is { } id; up = editor.State.Find(after.Model, id)?.Reference("parent_id"))
        {
            if (id == after.Id)
            {
                throw OdooError.Invalid("You cannot create recursive Partner hierarchies.");
            }
        }
    }

    public override void Settle(RecordEditor editor, Row? before, Row? after)
    {
        if (after is null)
        {
            return;
        }

        if (Above(editor.State, after) is not { } parent)
        {
            editor.Set(after, ("commercial_partner_id", after.Id));
        }
        else
        {
            editor.Set(
                after, ("commercial_partner_id", parent["commercial_partner_id"]), ("vat", parent["vat"]),
                ("property_product_pricelist", parent["property_product_pricelist"]));
        }

        foreach (var child in editor.State.OwnedBy(after.Model.Find("child_ids")!, after.Id))
        {
            Settle(editor, null, editor.Get(after.Model, child));
        }
    }

    private static Row? Above(DatabaseState state, Row row) =>
        row.Flag("is_company") || row.Reference("parent_id") is not { } parent ? null : state.Find(row.Model, parent);
}
