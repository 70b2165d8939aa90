namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Addresses of pages.</summary>
internal static class PageLinks
{
    /// <summary>In a list's filter: every state that the hub leaves by itself.</summary>
    public const string InFlight = "in-flight";

    public static string Order(Guid id) => $"/orders/{id}";

    public static string HeldOrder(Guid id) => $"/quarantine/{id}";

    public static string Arrival(Guid id) => $"/files/{id}";

    public static string Orders(string? channel = null, string? state = null) => "/orders" + Query(("channel", channel), ("state", state));

    public static string Held(string? channel = null) => "/quarantine" + Query(("channel", channel));

    public static string Files(string? channel = null, bool onlyWithProblems = false) => "/files" + Query(("channel", channel), ("only", onlyWithProblems ? "problems" : null));

    /// <summary>The query of an address; what has no value is left out.</summary>
    public static string Query(params IEnumerable<(string Name, string? Value)> parts) =>
        QueryString.Create(parts.Where(static part => !string.IsNullOrEmpty(part.Value)).Select(static part => KeyValuePair.Create(part.Name, part.Value))).Value ?? string.Empty;
}
