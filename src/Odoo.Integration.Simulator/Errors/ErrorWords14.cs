using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Errors;

/// <summary>The words of Odoo 14, as measured on 14.0.</summary>
internal sealed class ErrorWords14 : ErrorWords
{
    private const string Later = "Resolve other errors first";

    public override OdooError NoField(Model model, string field) => OdooError.Python("ValueError", $"Invalid field '{field}' on model '{model.Name}'");

    public override OdooError NoFieldInDomain(Model model, string field, string leaf) =>
        OdooError.Python("ValueError", $"Invalid field {model.Name}.{field} in leaf {leaf}");

    public override OdooError NoColumn(string column) => OdooError.Python("KeyError", column);

    public override OdooError NoMethod(string model, string method) => OdooError.Python("AttributeError", $"type object '{model}' has no attribute '{method}'");

    public override OdooError PrivateMethod(string model, string method) => OdooError.NotAllowed($"Private methods (such as {method}) cannot be called remotely.");

    public override OdooError Required(Model model, Field field) => OdooError.Required(
        model, field,
        "The operation cannot be completed:\n- Create/update: a mandatory field is not set.\n- Delete: another model requires the record being deleted. "
        + $"If possible, archive it instead.\n\nModel: {model.Label} ({model.Name}), Field: {field.Label} ({field.Name})");

    public override OdooError StillUsed(Model by, Field field) => OdooError.Invalid(
        "The operation cannot be completed: another model requires the record being deleted. If possible, archive it instead.\n\n"
        + $"Model: {by.Label} ({by.Name}), Constraint: {by.Table}_{field.Name}_fkey");

    // Odoo says no more than the name of a constraint, but all of what PostgreSQL says of an index.
    public override OdooError Duplicate(DatabaseState state, Row owner, string constraint, string columns, string key)
    {
        var words = $"duplicate key value violates unique constraint \"{constraint}\"\nDETAIL:  Key ({columns})=({key}) already exists.\n";
        return OdooError.Invalid(constraint.EndsWith("_index", StringComparison.Ordinal) ? words : constraint, words);
    }

    public override OdooError Check(Model model, string constraint, string message, string failingRow) => Constraint(model, constraint, constraint, failingRow);

    public override OdooError OtherCompany(DatabaseState state, Row record, Row company, Field field, Row other) => OdooError.Business(
        $"Incompatible companies on records:\n- '{record.Model.DisplayName(state, record)}' belongs to company '{company.Text("name")}' and '{field.Label}' "
        + $"({field.Name}: '{other.Model.DisplayName(state, other)}') belongs to another company.");

    public override OdooError Forbidden(DatabaseState state, Row record, Row user, string? rule, bool isOfCompanies) => OdooError.NotAllowed(
        $"Due to security restrictions, you are not allowed to access '{record.Model.Label}' ({record.Model.Name}) records.\n\n"
        + $"Records: {record.Model.DisplayName(state, record)} (id={record.Id})\nUser: {user.Text("name")} (id={user.Id})\n\n"
        + $"This restriction is due to the following rules:\n{(rule is null ? null : $"- {rule}")}\n\n{(isOfCompanies ? "Note: this might be a multi-company issue.\n\n" : null)}"
        + "Contact your administrator to request access if necessary.");

    public override OdooError ConfirmedLine() =>
        OdooError.Business("You can not remove an order line once the sales order is confirmed.\nYou should rather set the quantity to 0.");

    public override (string Words, string? Field, object? MoreInfo) InLoad(Model model, OdooError error) => error switch
    {
        { Unset: { } unset } when unset.Model == model => ($"Missing required value for the field '{unset.Field.Label}' ({unset.Field.Name})", unset.Field.Name, null),
        { Unset: { } unset } => ($"Missing required value for the field '{unset.Field.Name}'", null, null),
        { DatabaseWords: { } database } => (database, null, null),
        _ => (Unknown(error), null, Later),
    };

    public override string ManyMatches(string name, string label, string path, int count) => $"Found multiple matches for field '{label}' ({count} matches)";
}
