namespace Odoo.Integration.Channels.Json;

/// <summary>How a system's own JSON becomes orders: <c>Channels:NAME:Profile</c>. Paths are those of <see cref="JsonFormat"/>.</summary>
public sealed class JsonProfile
{
    /// <summary>Path to the orders. Default: the document is one order, or an array of them.</summary>
    public string Orders { get; set; } = "$";

    /// <summary>Path from the order to its lines; required.</summary>
    public string Lines { get; set; } = string.Empty;

    /// <summary>The fields of the canonical order to paths: those of <c>line.…</c> from the line (with <c>$</c> from the order), all others from the order.</summary>
    public Dictionary<string, string> Fields { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Fields that are the same for every order of the channel.</summary>
    public Dictionary<string, string> Constants { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The system's words for units to codes of UN/ECE Recommendation 20.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The system's words for what is wanted to <c>create</c>, <c>change</c> and <c>cancel</c>.</summary>
    public Dictionary<string, string> Intents { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether numbers may stand in quotation marks. Default: false.</summary>
    public bool TextNumbers { get; set; }

    /// <summary>The decimal mark of numbers in quotation marks: <c>.</c> (default) or <c>,</c>.</summary>
    public string DecimalSeparator { get; set; } = ".";

    /// <summary>How days are written, as .NET has it. Default: ISO 8601, a day or an instant.</summary>
    public string? DateFormat { get; set; }

    /// <summary>How the instant of the order is written. Default: ISO 8601, in UTC where no offset stands behind it.</summary>
    public string? OrderedAtFormat { get; set; }

    /// <summary>Time zone of <see cref="OrderedAtFormat"/>, by its IANA name. Default: UTC.</summary>
    public string TimeZone { get; set; } = "UTC";
}
