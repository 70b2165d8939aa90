namespace Odoo.Integration.Erp;

/// <summary>The Odoo server: section <c>Odoo</c>.</summary>
public sealed class OdooOptions
{
    public const string Section = "Odoo";

    /// <summary>Address of the server, without a path: <c>https://erp.example.com</c>. Required.</summary>
    public string Url { get; set; } = string.Empty;

    /// <summary>Name of the database. Required.</summary>
    public string Database { get; set; } = string.Empty;

    /// <summary>Login of the integration user. Required.</summary>
    public string Login { get; set; } = string.Empty;

    /// <summary>API key (or password) of that user; a secret: give it as an environment variable or a secret file. Required.</summary>
    public string Key { get; set; } = string.Empty;

    /// <summary>Longest to wait for the answer to a call, in seconds; a call that makes an order may exist all the same. Default: 60; 1 to 600.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Calls at once. Default: 2; 1 to 64.</summary>
    public int MaxConcurrency { get; set; } = 2;

    /// <summary>Calls a second, on average. Default: 20; 1 to 1000.</summary>
    public int CallsPerSecond { get; set; } = 20;

    /// <summary>Calls in a row without an answer after which none is made for a while. Default: 5; 2 to 100.</summary>
    public int BreakAfterFailures { get; set; } = 5;

    /// <summary>How long that while is, in seconds. Default: 15; 1 to 600.</summary>
    public int BreakSeconds { get; set; } = 15;

    /// <summary>How long customers and products that were looked up are remembered, in seconds. Default: 60; 0 to 3600.</summary>
    public int RememberSeconds { get; set; } = 60;

    /// <summary>Units of UN/ECE Recommendation 20 to external ids of <c>uom.uom</c>, beside and before the built-in ones.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.Ordinal);
}
