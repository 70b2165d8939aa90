using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Errors;

/// <summary>An exception of Odoo's: it undoes the call and is its answer, or becomes a message where <c>load</c> catches it.</summary>
internal sealed class OdooError : Exception
{
    private OdooError(string name, string message, int status = StatusCodes.Status500InternalServerError)
        : base(message) => (Name, Status) = (name, status);

    /// <summary>Full name in Python, such as <c>odoo.exceptions.UserError</c>.</summary>
    public string Name { get; }

    /// <summary>The HTTP status that JSON-2 answers with.</summary>
    public int Status { get; }

    /// <summary>Whether Odoo meant it for a person; it then has a status of its own, other than 500.</summary>
    public bool IsForUser => Name.StartsWith("odoo.exceptions.", StringComparison.Ordinal);

    /// <summary>An error of HTTP, which names its status.</summary>
    public bool IsHttp => Name.StartsWith("werkzeug.", StringComparison.Ordinal);

    /// <summary>PostgreSQL's own words, which <c>load</c> gives instead of the message; null for errors of Odoo itself.</summary>
    public string? DatabaseWords { get; private init; }

    /// <summary>The required field that is not set.</summary>
    public (Model Model, Field Field)? Unset { get; private init; }

    public static OdooError Business(string message) => new("odoo.exceptions.UserError", message, StatusCodes.Status422UnprocessableEntity);

    public static OdooError Invalid(string message, string? databaseWords = null) =>
        new("odoo.exceptions.ValidationError", message, StatusCodes.Status422UnprocessableEntity) { DatabaseWords = databaseWords };

    public static OdooError Required(Model model, Field field, string message) =>
        new("odoo.exceptions.ValidationError", message, StatusCodes.Status422UnprocessableEntity) { Unset = (model, field) };

    public static OdooError Denied() => new("odoo.exceptions.AccessDenied", "Access Denied", StatusCodes.Status403Forbidden);

    public static OdooError NotAllowed(string message) => new("odoo.exceptions.AccessError", message, StatusCodes.Status403Forbidden);

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

    /// <summary>An exception of Odoo's web server.</summary>
    /// <param name="name">Such as <c>NotFound</c>.</param>
    /// <param name="status">The status it stands for.</param>
    /// <param name="message">Its words.</param>
    public static OdooError Http(string name, int status, string message) => new($"werkzeug.exceptions.{name}", message, status);

    public static OdooError Missing(string model, IReadOnlyList<long> ids, long user) => new(
        "odoo.exceptions.MissingError",
        $"Record does not exist or has been deleted.\n(Record: {model}({string.Join(", ", ids)}{(ids.Count == 1 ? "," : string.Empty)}), User: {user})",
        StatusCodes.Status404NotFound);
}
