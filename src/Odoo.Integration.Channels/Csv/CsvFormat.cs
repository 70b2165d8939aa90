using System.Text;
using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// CSV as RFC 4180 has it and as spreadsheets write it. Prices are without tax and net of discounts. What is not in the profile is
/// not read: further columns of the file are passed over, a discount or a charge in one of them too, so a profile must not leave
/// such a column out where it changes the price. Rows of sums are checked and passed over (<see cref="CsvTotals"/>); codes that a
/// spreadsheet has changed are refused (<see cref="SpreadsheetDamage"/>).
/// </summary>
public sealed class CsvFormat : IChannelFormat
{
    public string Name => "csv";

    public IReadOnlyList<string> FileEndings { get; } = [".csv", ".txt", ".tsv"];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = Profiles.Bind<CsvProfile>(profile);
        CsvProfileCheck.Check(options, profile.Path);
        return Reader(options, $"{profile.Path}:Encoding");
    }

    /// <summary>A reader for a profile that was checked.</summary>
    internal static CsvChannelReader Reader(CsvProfile profile, string encodingKey)
    {
        var encoding = profile.Encoding.Equals(CsvProfile.Auto, StringComparison.OrdinalIgnoreCase) ? null : TextEncodings.Named(profile.Encoding, encodingKey);
        return new CsvChannelReader(profile, Names.Read<CsvLayoutKind>(profile.Layout), encoding, DelimiterOf(profile));
    }

    private static char? DelimiterOf(CsvProfile profile) => profile.Delimiter switch
    {
        CsvProfile.Auto => null,
        "tab" or "\\t" => '\t',
        _ => profile.Delimiter[0],
    };
}
