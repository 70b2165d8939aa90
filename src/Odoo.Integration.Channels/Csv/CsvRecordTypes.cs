namespace Odoo.Integration.Channels.Csv;

/// <summary>How the layout <c>records</c> tells its rows apart: <c>Channels:NAME:Profile:RecordType</c>.</summary>
public sealed class CsvRecordTypes
{
    /// <summary>The column that holds the type: its name or, without a header, its number. Default: the first.</summary>
    public string Column { get; set; } = "1";

    /// <summary>What it holds in the row of an order. Upper and lower case are one.</summary>
    public List<string> Order { get; set; } = [];

    /// <summary>What it holds in the row of a line.</summary>
    public List<string> Line { get; set; } = [];

    /// <summary>Rows to pass over on purpose: file headers, comments, trailers. Any further type is refused.</summary>
    public List<string> Passed { get; set; } = [];
}
