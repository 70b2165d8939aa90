using Odoo.Integration.Simulator.Errors;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>The member <c>error</c> of an answer.</summary>
internal static class RpcErrors
{
    public static Dictionary<string, object?> NotFound { get; } = NoPage();

    /// <summary>An error of the application: code 200 in 14, 0 in 19, both measured.</summary>
    public static Dictionary<string, object?> Of(OdooVersion version, OdooError error) =>
        Of(version == OdooVersion.V14 ? 200 : 0, "Odoo Server Error", error.Name, error.Message, [error.Message]);

    private static Dictionary<string, object?> NoPage()
    {
        const string Words = "404 Not Found: The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.";
        var error = Of(404, "404: Not Found", "werkzeug.exceptions.NotFound", Words, []);
        error["http_status"] = 404;
        return error;
    }

    private static Dictionary<string, object?> Of(int code, string title, string name, string message, string[] arguments) => new(StringComparer.Ordinal)
    {
        ["code"] = code, ["message"] = title,
        ["data"] = ErrorBody.Of(name, message, arguments),
    };
}
