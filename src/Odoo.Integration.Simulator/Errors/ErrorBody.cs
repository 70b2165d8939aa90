namespace Odoo.Integration.Simulator.Errors;

/// <summary>An exception as Odoo writes it into an answer, with a traceback that is none.</summary>
internal static class ErrorBody
{
    public static Dictionary<string, object?> Of(string name, string message, params IReadOnlyList<object> arguments) => new(StringComparer.Ordinal)
    {
        ["name"] = name, ["debug"] = $"Traceback (most recent call last):\n  (simulated)\n{name}: {message}\n", ["message"] = message, ["arguments"] = arguments,
        ["context"] = new Dictionary<string, object?>(),
    };
}
