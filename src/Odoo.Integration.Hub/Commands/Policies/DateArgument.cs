using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary>Dates and instants on the command line: <c>2026-11-01</c> or <c>2026-11-01T06:00:00Z</c>, UTC where they say nothing else.</summary>
internal static class DateArgument
{
    public static Option<DateTimeOffset?> Option(string name, string description) => new(name) { Description = description + " (2026-11-01, or with a time; UTC)", CustomParser = Read };

    private static DateTimeOffset? Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at))
        {
            return at;
        }

        result.AddError($"'{text}' is no date; write it as 2026-11-01");
        return null;
    }
}
