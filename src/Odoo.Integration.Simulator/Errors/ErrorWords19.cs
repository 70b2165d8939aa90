using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Errors;

/// <summary>The words of Odoo 19: measured on 19.0 where a hub has met them, else from the source of 19.0.</summary>
internal sealed class ErrorWords19 : ErrorWords
{
    public override OdooError NoField(Model model, string field) => OdooError.Python("ValueError", $"Invalid field '{field}' in '{model.Name}'");

    public override OdooError NoFieldInDomain(Model model, string field, string leaf) =>
        OdooError.Python("ValueError", $"Invalid field {model.Name}.{field} in condition {leaf}");

    public override OdooError NoColumn(string column) => OdooError.Python("ValueError", $"Invalid field name '{column}'");

    public override OdooError NoMethod(string model, string method) => OdooError.Python("AttributeError", $"The method '{model}.{method}' does not exist");

    public override OdooError PrivateMethod(string model, string method) =>
        OdooError.NotAllowed($"Private methods (such as '{model}.{method}') cannot be called remotely.");

    public override OdooError Required(Model model, Field field) =>
        OdooError.Required(model, field, Undone(Unset($"'{field.Label}' ({field.Name})", Display(model))));

    public override OdooError StillUsed(Model by, Field field) => OdooError.Invalid(Undone(
        $"Another model is using the record you are trying to delete.\n\nThe troublemaker is: {Display(by)}\n"
        + $"Thanks to the following constraint: '{field.Label}' ({field.Name})\nHow about archiving the record instead?"));

    // Barcodes are looked for by Odoo itself.
    public override OdooError Duplicate(DatabaseState state, Row owner, string constraint, string columns, string key)
    {
        if (columns == "barcode")
        {
            return OdooError.Invalid($"Barcode(s) already assigned:\n\n- Barcode \"{key}\" already assigned to product(s): {owner.Model.DisplayName(state, owner)}");
        }

        var labels = string.Join(" and ", columns.Split(", ").Select(column => owner.Model.Find(column)?.Label ?? column));
        var words = $"The value for '{columns}' ({labels}) already exists.\n\nDetail: Key ({columns})=({key}) already exists.\n";
        return OdooError.Invalid(Undone(words), words);
    }

    public override OdooError Check(Model model, string constraint, string message, string failingRow) => Constraint(model, constraint, Undone(message), failingRow);

    public override OdooError OtherCompany(DatabaseState state, Row record, Row company, Field field, Row other) => OdooError.Business(
        $"Uh-oh! You’ve got some company inconsistencies here:\n- “{record.Model.DisplayName(state, record)}” belongs to company “{company.Text("name")}” while "
        + $"“{field.Label}” ({field.Name}: '{other.Model.DisplayName(state, other)}') belongs to another company.\nTo avoid a mess, no company crossover is allowed!");

    public override OdooError Forbidden(DatabaseState state, Row record, Row user, string? rule, bool isOfCompanies) => OdooError.NotAllowed(
        "Uh-oh! Looks like you have stumbled upon some top-secret records.\n\n"
        + $"Sorry, {user.Text("name")} (id={user.Id}) doesn't have 'read' access to:\n- {record.Model.Label} ({record.Model.Name})\n\n"
        + "If you really, really need access, perhaps you can win over your friendly administrator with a batch of freshly baked cookies."
        + (isOfCompanies ? "\n\nNote: this might be a multi-company issue. Switching company may help - in Odoo, not in real life!" : null));

    public override OdooError ConfirmedLine() => OdooError.Business(
        "Once a sales order is confirmed, you can't remove one of its lines (we need to track if something gets invoiced or delivered).\n"
        + "                Set the quantity to 0 instead.");

    public override (string Words, string? Field, object? MoreInfo) InLoad(Model model, OdooError error) => error switch
    {
        { Unset: { } unset } when unset.Model == model => (Unset($"'{unset.Field.Label}' ({unset.Field.Name})", Display(model)), unset.Field.Name, null),

        // Odoo looks for the column in the model of the call, whatever model it is of.
        { Unset: { } unset } =>
            (Unset(model.Find(unset.Field.Name) is { } other ? $"'{other.Label}' ({other.Name})" : $"'{unset.Field.Name}'", "Unknown"), null, null),
        { DatabaseWords: { } database } => (database, null, null),
        { IsForUser: true } => (error.Message, null, null),
        _ => (Unknown(error), null, "Resolve other errors first"),
    };

    public override string ManyMatches(string name, string label, string path, int count) =>
        $"Found multiple matches for value '{name}' in field '{path}' ({count} matches)";

    private static string Undone(string words) => $"The operation cannot be completed: {words}";

    private static string Unset(string field, string model) =>
        $"Missing required value for the field {field}.\nModel: {model}\n- create/update: a mandatory field is not set\n"
        + "- delete: another model requires the record being deleted, you can archive it instead\n";

    private static string Display(Model model) => $"'{model.Label}' ({model.Name})";
}
