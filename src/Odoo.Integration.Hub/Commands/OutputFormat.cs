using System.CommandLine;
using Odoo.Integration.Hub.Tables;

namespace Odoo.Integration.Hub.Commands;

/// <summary>How a list is written: a table for people, JSON Lines or tab-separated values for scripts.</summary>
internal sealed class OutputFormat
{
    public Option<bool> Json { get; } = new("--json") { Description = "As JSON Lines" };

    public Option<bool> Tsv { get; } = new("--tsv") { Description = "As tab-separated values with a header" };

    /// <summary>Whether neither format for scripts was asked for.</summary>
    public bool IsForPeople(ParseResult parsed) => !parsed.GetValue(Json) && !parsed.GetValue(Tsv);

    public string Write(ParseResult parsed, TextTable table, IEnumerable<string> json, string whenEmpty) =>
        parsed.GetValue(Json) ? string.Concat(json.Select(static line => line + "\n"))
        : parsed.GetValue(Tsv) ? table.ToTsv()
        : table.IsEmpty ? whenEmpty + "\n"
        : table.ToString();
}
