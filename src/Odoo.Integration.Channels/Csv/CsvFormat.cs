using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// CSV as RFC 4180 has it, one row a line of an order. Prices are without tax. What is not in the profile is not read:
/// further columns of the file are passed over.
/// </summary>
public sealed class CsvFormat : IChannelFormat
{
    public string Name => "csv";

    public IReadOnlyList<string> FileEndings { get; } = [".csv", ".txt", ".tsv"];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = Profiles.Bind<CsvProfile>(profile);
        Check(options, profile.Path);
        return new CsvChannelReader(options, TextEncodings.Named(options.Encoding, $"{profile.Path}:Encoding"), DelimiterOf(options, profile.Path));
    }

    private static void Check(CsvProfile profile, string path)
    {
        if (profile.Columns.Count == 0)
        {
            throw new ProfileException($"{path}:Columns", "no column is named; say at least where line.sku and line.quantity stand");
        }

        foreach (var (section, field) in profile.Columns.Keys.Select(static key => ("Columns", key)).Concat(profile.Constants.Keys.Select(static key => ("Constants", key))))
        {
            if (!CsvFields.All.Contains(field))
            {
                throw new ProfileException($"{path}:{section}:{field}", $"there is no such field; there are {string.Join(", ", CsvFields.All.Order(StringComparer.Ordinal))}");
            }
        }

        foreach (var (field, column) in profile.Columns)
        {
            if (!profile.Header && !(int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
            {
                throw new ProfileException($"{path}:Columns:{field}", $"'{column}' is no column number; without a header columns are 1, 2, 3 …");
            }
        }

        if (!profile.Columns.ContainsKey(CsvFields.LineQuantity))
        {
            throw new ProfileException($"{path}:Columns:{CsvFields.LineQuantity}", "an order cannot be read without quantities; name the column");
        }

        if (profile.DecimalSeparator is not ("." or ","))
        {
            throw new ProfileException($"{path}:DecimalSeparator", $"'{profile.DecimalSeparator}' is neither . nor ,");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone, out _))
        {
            throw new ProfileException($"{path}:TimeZone", $"'{profile.TimeZone}' is no time zone; use an IANA name such as Europe/Berlin");
        }
    }

    private static char DelimiterOf(CsvProfile profile, string path) => profile.Delimiter switch
    {
        "tab" or "\\t" => '\t',
        { Length: 1 } one when char.IsAscii(one[0]) && one[0] is not ('"' or '\r' or '\n') => one[0],
        _ => throw new ProfileException($"{path}:Delimiter", $"'{profile.Delimiter}' is no delimiter; use one ASCII character, or tab"),
    };
}
