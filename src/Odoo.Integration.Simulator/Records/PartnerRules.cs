using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Contacts belong to a company, whose VAT number, price list and address are theirs too.</summary>
internal sealed class PartnerRules : ModelRules
{
    private static readonly string[] Address = ["street", "street2", "zip", "city", "country_id"];

    /// <summary>
    /// The address of a kind: the partner itself, else one of its addresses, else the same of its company; the partner where there is none.
    /// </summary>
    public static long AddressOf(DatabaseState state, long partner, string type)
    {
        for (var at = state.Find(state.Registry.Partner, partner); at is not null; at = Above(state, at))
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

    public override void Invert(Dictionary<string, object?> values)
    {
        if (values.Remove("company_type", out var type))
        {
            values["is_company"] = type is "company";
        }
    }

    public override void Complete(RecordEditor editor, Dictionary<string, object?> values) =>
        Default(values, "property_product_pricelist", editor.State.Rows(editor.Registry.Pricelist).FirstOrDefault()?.Id);

    public override void Check(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
        if (after.Text("type") == "contact" && after["name"] is null)
        {
            throw editor.Registry.Words.Check(after.Model, "res_partner_check_name", "Contacts require a name", $"{after.Id}, null");
        }

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

        if (after.Text("type") == "contact" && after.Reference("parent_id") is { } above && editor.State.Find(after.Model, above) is { } host)
        {
            editor.Set(editor.Get(after.Model, after.Id), [.. Address.Select(field => (field, host[field]))]);
        }

        foreach (var child in editor.State.OwnedBy(after.Model.Find("child_ids")!, after.Id))
        {
            Settle(editor, null, editor.Get(after.Model, child));
        }
    }

    private static Row? Above(DatabaseState state, Row row) =>
        row.Flag("is_company") || row.Reference("parent_id") is not { } parent ? null : state.Find(row.Model, parent);
}
