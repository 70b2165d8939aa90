using System.Net;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>
/// Tells the kind of a refusal from Odoo's exception: HTTP status says little, Odoo 14 answers 200 to everything and 19 answers
/// 500 to a caller's mistake. Measured on 14.0 and 19.0.
/// </summary>
public static class Refusals
{
    private static readonly string[] ConflictWords =
        ["could not serialize access", "deadlock detected", "could not obtain lock", "canceling statement due to lock timeout"];

    // Of PostgreSQL's errors, as psycopg2 names them, those that a later call may not meet: classes 40, 53, 55 and 57.
    private static readonly string[] PassingErrors =
        ["SerializationFailure", "DeadlockDetected", "LockNotAvailable", "QueryCanceled", "AdminShutdown", "CrashShutdown", "CannotConnectNow", "TooManyConnections", "DiskFull", "OutOfMemory"];

    /// <summary>The refusal that an error object of Odoo's says, with <c>name</c> and <c>message</c>.</summary>
    internal static OdooAnswer.Refused Of(HttpStatusCode status, JsonElement error)
    {
        var name = error.Text("name") ?? $"HTTP {(int)status}";
        var words = (error.Text("message") ?? name).Trim();
        return new OdooAnswer.Refused(KindOf(name, words), name, words);
    }

    /// <param name="name">Exception's full name in Python.</param>
    /// <param name="words">Its message.</param>
    public static RefusalKind KindOf(string name, string words) => name switch
    {
        "odoo.exceptions.AccessDenied" or "odoo.exceptions.AccessError" or "werkzeug.exceptions.Unauthorized" or "werkzeug.exceptions.NotFound" => RefusalKind.Configuration,
        "odoo.exceptions.MissingError" when words.Contains("res.users(", StringComparison.Ordinal) => RefusalKind.Configuration,
        "psycopg2.OperationalError" when words.Contains("does not exist", StringComparison.Ordinal) => RefusalKind.Configuration,
        "odoo.exceptions.ConcurrencyError" or "odoo.exceptions.LockError" => RefusalKind.Conflict,
        "psycopg2.OperationalError" or "psycopg2.InterfaceError" => RefusalKind.Conflict,
        _ when name.StartsWith("psycopg2.", StringComparison.Ordinal) && (Array.Exists(PassingErrors, passing => name.EndsWith('.' + passing, StringComparison.Ordinal)) || IsConflict(words)) => RefusalKind.Conflict,
        _ => RefusalKind.Business,
    };

    /// <summary>Whether a message in an answer of <c>load</c> is a conflict: it has no name there, its text is all there is.</summary>
    public static bool IsConflict(string words) => Array.Exists(ConflictWords, conflict => words.Contains(conflict, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a message in an answer of <c>load</c> is a right that the user does not hold.</summary>
    public static bool IsAccess(string words) => words.Contains("odoo.exceptions.AccessError", StringComparison.Ordinal);
}
