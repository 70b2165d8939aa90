namespace Odoo.Integration.Channels.Csv;

/// <summary>How a channel writes its CSV files: <c>Channels:NAME:Profile</c>.</summary>
public sealed class CsvProfile
{
    /// <summary>One character, or <c>tab</c>. Default: semicolon.</summary>
    public string Delimiter { get; set; } = ";";

    /// <summary>utf-8 (default), utf-16, windows-1252, windows-1250, iso-8859-1 or iso-8859-15; a byte order mark wins.</summary>
    public string Encoding { get; set; } = "utf-8";

    /// <summary>Whether the first line names the columns. Default: true.</summary>
    public bool Header { get; set; } = true;

    /// <summary>Point (default) or comma.</summary>
    public string DecimalSeparator { get; set; } = ".";

    /// <summary>Character between thousands; none by default, and then one in a number is refused.</summary>
    public string? ThousandsSeparator { get; set; }

    /// <summary>How dates are written, as .NET custom format. Default: <c>yyyy-MM-dd</c>.</summary>
    public string DateFormat { get; set; } = "yyyy-MM-dd";

    /// <summary>How the instant of the order is written. Default: as <see cref="DateFormat"/>, and then midnight.</summary>
    public string? OrderedAtFormat { get; set; }

    /// <summary>Time zone of that instant, by its IANA name. Default: UTC.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>
    /// Where each field stands: <see cref="CsvFields"/> to the column's name or, without a header, its number from 1. Rows of
    /// one order stand together and repeat the order's fields.
    /// </summary>
    public Dictionary<string, string> Columns { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Fields that are the same for every order of the channel.</summary>
    public Dictionary<string, string> Constants { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The sender's words for units to codes of UN/ECE Recommendation 20.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
