using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Records;

/// <summary>An exception of Odoo's: it undoes the call and is its answer, or becomes a message where <c>load</c> catches it.</summary>
internal sealed class OdooError : Exception
{
    private OdooError(string name, string message)
        : base(message) => Name = name;

    /// <summary>Full name in Python, such as <c>odoo.exceptions.UserError</c>.</summary>
    public string Name { get; }

    /// <summary>PostgreSQL's own words, which <c>load</c> gives instead of the message; null for errors of Odoo itself.</summary>
    public string? DatabaseWords { get; private init; }

    /// <summary>The required field that is not set.</summary>
    public (Model Model, Field Field)? Unset { get; private init; }

    public static OdooError Business(string message) => new("odoo.exceptions.UserError", message);

    public static OdooError Invalid(string message, string? databaseWords = null) => new("odoo.exceptions.ValidationError", message) { DatabaseWords = databaseWords };

    public static OdooError Denied() => new("odoo.exceptions.AccessDenied", "Access Denied");

    public static OdooError NotAllowed(string message) => new("odoo.exceptions.AccessError", message);

    public static OdooError Conflict()
    {
        const string Words = "could not serialize access due to concurrent update\n";
        return new("psycopg2.errors.SerializationFailure", Words) { DatabaseWords = Words };
    }

    public static OdooError NoDatabase(string database) => new("psycopg2.OperationalError", $"FATAL:  database \"{database}\" does not exist\n");

    /// <summary>An exception of Python itself.</summary>
    /// <param name="name">Such as <c>ValueError</c>.</param>
    /// <param name="message">Its words.</param>
    public static OdooError Python(string name, string message) => new($"builtins.{name}", message);

    public static OdooError NoField(Model model, string field) => Python("ValueError", $"Invalid field '{field}' on model '{model.Name}'");

    public static OdooError Missing(string model, IReadOnlyList<long> ids, long user) => new(
        "odoo.exceptions.MissingError",
        $"Record does not exist or has been deleted.\n(Record: {model}({string.Join(", ", ids)}{(ids.Count == 1 ? "," : string.Empty)}), User: {user})");

    public static OdooError Required(Model model, Field field) => new(
        "odoo.exceptions.ValidationError",
        "The operation cannot be completed:\n- Create/update: a mandatory field is not set.\n- Delete: another model requires the record being deleted. "
        + $"If possible, archive it instead.\n\nModel: {model.Label} ({model.Name}), Field: {field.Label} ({field.Name})")
    {
        Unset = (model, field),
    };

    public static OdooError StillUsed(Model by, Field field) => Invalid(
        "The operation cannot be completed: another model requires the record being deleted. If possible, archive it instead.\n\n"
        + $"Model: {by.Label} ({by.Name}), Constraint: {by.Table}_{field.Name}_fkey");

    /// <summary>A key that is taken. Odoo says no more than the name of a constraint, but all of what PostgreSQL says of an index.</summary>
    public static OdooError Duplicate(string constraint, string columns, string key)
    {
        var words = $"duplicate key value violates unique constraint \"{constraint}\"\nDETAIL:  Key ({columns})=({key}) already exists.\n";
        return Invalid(constraint.EndsWith("_index", StringComparison.Ordinal) ? words : constraint, words);
    }

    /// <summary>A check of PostgreSQL's, whose name is all that Odoo says of it outside <c>load</c>.</summary>
    public static OdooError Check(Model model, string constraint, string failingRow) =>
        Invalid(constraint, $"new row for relation \"{model.Table}\" violates check constraint \"{constraint}\"\nDETAIL:  Failing row contains ({failingRow}).\n");
}
