using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>A company is a partner too, and whoever makes one works for it from then on.</summary>
internal sealed class CompanyRules : ModelRules
{
    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        Default(values, "currency_id", editor.Get(editor.Registry.Company, editor.Access.Company)["currency_id"]);
        if (!values.ContainsKey("partner_id"))
        {
            values["partner_id"] = editor.Make(editor.Registry.Partner, new() { ["name"] = values.GetValueOrDefault("name"), ["is_company"] = true });
        }
    }

    public override void Settle(RecordEditor editor, Row? before, Row? after)
    {
        if (before is null && after is not null)
        {
            var user = editor.Get(editor.Registry.User, editor.Context.User);
            editor.Set(user, ("company_ids", user.References("company_ids").Append(after.Id).ToArray()));
        }
    }
}
