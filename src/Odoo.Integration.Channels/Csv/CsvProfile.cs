namespace Odoo.Integration.Channels.Csv;

/// <summary>How a channel writes its CSV files: <c>Channels:NAME:Profile</c>.</summary>
public sealed class CsvProfile
{
    /// <summary>What a <see cref="Delimiter"/> or <see cref="Encoding"/> is called that each file is asked for.</summary>
    public const string Auto = "auto";

    /// <summary>
    /// One character, <c>tab</c>, or <c>auto</c>: comma, semicolon, tab or bar, found in the first lines. Default: semicolon. A
    /// first line <c>sep=;</c>, as Excel writes it, wins.
    /// </summary>
    public string Delimiter { get; set; } = ";";

    /// <summary>
    /// utf-8 (default), utf-16, utf-16be, windows-1252, windows-1250, iso-8859-1, iso-8859-15, or <c>auto</c>
    /// (<see cref="CsvEncoding"/>); a byte order mark wins.
    /// </summary>
    public string Encoding { get; set; } = "utf-8";

    /// <summary>Whether a row names the columns. Default: true.</summary>
    public bool Header { get; set; } = true;

    /// <summary>Rows above the header (or the first order) to pass over: titles, dates of print. Blank ones do not count. 0 to 100.</summary>
    public int TitleRows { get; set; }

    /// <summary>How orders stand in the rows: <c>rows</c> (default), <c>filled-first</c>, <c>records</c>, <c>wide</c>.</summary>
    public string Layout { get; set; } = "rows";

    /// <summary>For the layout <c>records</c>: what tells its rows apart.</summary>
    public CsvRecordTypes RecordType { get; set; } = new();

    /// <summary>Point (default) or comma.</summary>
    public string DecimalSeparator { get; set; } = ".";

    /// <summary>
    /// Character between thousands; none by default, and then one in a number is refused. A blank stands for every blank
    /// (no-break and narrow ones too), an apostrophe for the typographic one too.
    /// </summary>
    public string? ThousandsSeparator { get; set; }

    /// <summary>
    /// How a negative number may be written beside <c>-5</c>: <c>trailing</c> (5-), <c>parentheses</c> ((5)). None by default, and
    /// then both are refused.
    /// </summary>
    public List<string> Negatives { get; set; } = [];

    /// <summary>Signs and words that may stand before or behind a price, and the currency each means: it must be the order's.</summary>
    public Dictionary<string, string> CurrencySigns { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How dates are written, as .NET custom format. Default: <c>yyyy-MM-dd</c>.</summary>
    public string DateFormat { get; set; } = "yyyy-MM-dd";

    /// <summary>
    /// Further ways to write a date. One that two of the formats read as different days is refused.
    /// </summary>
    public List<string> DateFormats { get; set; } = [];

    /// <summary>How the instant of the order is written. Default: as <see cref="DateFormat"/>, and then midnight.</summary>
    public string? OrderedAtFormat { get; set; }

    /// <summary>Time zone of that instant, by its IANA name. Default: UTC.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>
    /// Where each field stands: <see cref="CsvFields"/> to the column's name, or names, or, without a header, its number from 1.
    /// Names are compared by <see cref="ColumnNames"/>: upper and lower case, accents, blanks and punctuation do not count.
    /// </summary>
    public Dictionary<string, CsvColumnNames> Columns { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Fields that are the same for every order of the channel.</summary>
    public Dictionary<string, string> Constants { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The sender's words for units to codes of UN/ECE Recommendation 20.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// How many characters the codes of a field have where they are digits alone: a shorter one has lost its leading zeros and is
    /// refused. No length by default.
    /// </summary>
    public Dictionary<string, int> Lengths { get; set; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Fields whose codes are taken as they stand, though they look like what a spreadsheet makes of codes
    /// (<see cref="SpreadsheetDamage"/>).
    /// </summary>
    public List<string> TakenAsWritten { get; set; } = [];
}
