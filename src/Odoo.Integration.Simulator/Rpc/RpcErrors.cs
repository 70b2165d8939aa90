using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>The member <c>error</c> of an answer.</summary>
internal static class RpcErrors
{
    public static Dictionary<string, object?> NotFound { get; } = NoPage();

    public static Dictionary<string, object?> Of(OdooError error) => Of(200, "Odoo Server Error", error.Name, error.Message, [error.Message]);

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
        ["data"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = name, ["debug"] = $"Traceback (most recent call last):\n  (simulated)\n{name}: {message}\n", ["message"] = message, ["arguments"] = arguments,
            ["context"] = new Dictionary<string, object?>(),
        },
    };
}
