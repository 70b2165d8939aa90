namespace Odoo.Integration.Hub.Portal;

/// <summary>The HTTP interface: section <c>Http</c>.</summary>
public sealed class HttpOptions
{
    public const string Section = "Http";

    /// <summary>Address to listen on. Default: <c>http://127.0.0.1:8080</c>.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Largest body of a request, in megabytes. Default: 4; 1 to 64.</summary>
    public int MaxBodyMegabytes { get; set; } = 4;

    /// <summary>Longest a request waits for another with the same key, in seconds, before it is told to come back. Default: 5; up to 60.</summary>
    public double PatienceSeconds { get; set; } = 5;
}
