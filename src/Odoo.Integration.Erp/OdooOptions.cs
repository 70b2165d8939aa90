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

    /// <summary>API key (or password) of that user; a secret: give it as an environment variable or a secret file. Required, or <see cref="KeyFile"/>.</summary>
    public string Key { get; set; } = string.Empty;

    /// <summary>File that holds the key; read again when it changes.</summary>
    public string? KeyFile { get; set; }

    /// <summary>How to talk to it. Default: <see cref="OdooTransport.Auto"/>.</summary>
    public OdooTransport Transport { get; set; }

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

    /// <summary>How often changes of master data are read, in seconds; 0: never, everything is looked up order by order. Default: 300; 0 to 86400.</summary>
    public int SyncSeconds { get; set; } = 300;

    /// <summary>Records that one call reads. Default: 2000; 50 to 10000. Halved by itself where calls take too long.</summary>
    public int SyncPage { get; set; } = 2_000;

    /// <summary>Hour of the day, UTC, from which all master data is read once, so that deletions are seen too. Default: 2; 0 to 23.</summary>
    public int SyncNightHour { get; set; } = 2;

    /// <summary>Units of UN/ECE Recommendation 20 to external ids of <c>uom.uom</c>, beside and before the built-in ones.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Lines of orders that one call begins with; adapted to how long calls take. Default: 50; 1 to 2000.</summary>
    public int BatchLines { get; set; } = 50;

    /// <summary>Most lines of one call. Default: 200; 1 to 2000. An order that has more goes alone.</summary>
    public int MaxBatchLines { get; set; } = 200;

    /// <summary>Field of <c>sale.order</c> that takes the hub's order id, such as <c>x_hub_order</c>. Default: <c>origin</c>, beside the channel's number.</summary>
    public string? OrderIdField { get; set; }

    /// <summary>How often sale orders that people keyed into Odoo are read back, in seconds; 0 for never. Default: 60; 0 to 86400.</summary>
    public int ReadBackSeconds { get; set; } = 60;
}
