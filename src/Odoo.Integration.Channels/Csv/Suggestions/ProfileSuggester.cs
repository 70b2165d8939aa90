using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>
/// Looks at a file and proposes the profile that reads it. What it cannot know it says: a person sets it. The proposal is tried on
/// the file before it is made.
/// </summary>
public static class ProfileSuggester
{
    /// <param name="payload">The file; can seek.</param>
    /// <param name="channel">What the channel is to be called.</param>
    public static ProfileSuggestion Suggest(Stream payload, string channel)
    {
        var notes = new SuggestionNotes();
        var encoding = CsvEncoding.Detect(payload);
        if (!CsvEncoding.IsUtf16(encoding) && PayloadKind.FlawOf(payload) is { } other)
        {
            notes.Missing.Add($"{other.What}; {other.Remedy}");
            return End(null, notes);
        }

        var sample = FileSample.Of(payload);
        var profile = Dialect(sample, notes);
        var fields = LayoutGuess.Apply(sample, profile, notes);
        if (!profile.Columns.ContainsKey(CsvFields.LineQuantity) || !CsvFields.Products.Any(profile.Columns.ContainsKey))
        {
            notes.Missing.Add($"no column looks like {(profile.Columns.ContainsKey(CsvFields.LineQuantity) ? "a product" : "a quantity")}{(sample.Header is { } header ? $": the header has {string.Join(", ", header.Take(20).Select(Orders.Problems.Flaw.Quote))}" : string.Empty)}");
            return End(null, notes);
        }

        ValueGuess.Apply(sample, profile, fields, notes);
        Try(payload, profile, channel, notes);
        return End(ProfileJson.Write(channel, profile), notes);
    }

    private static ProfileSuggestion End(string? json, SuggestionNotes notes) => new(json, notes.Certain, notes.Guessed, notes.Missing);

    private static CsvProfile Dialect(FileSample sample, SuggestionNotes notes)
    {
        var delimiter = sample.Dialect.Delimiter == '\t' ? "tab" : sample.Dialect.Delimiter.ToString();
        notes.Certain.Add($"separator: {delimiter}{(sample.Dialect.HasHint ? ", as its first line says" : string.Empty)}");
        (sample.EncodingName == "windows-1252" ? notes.Guessed : notes.Certain).Add($"encoding: {sample.EncodingName}{(sample.EncodingName == "windows-1252" ? ", as the file is not UTF-8; look at its umlauts and accents" : string.Empty)}");
        notes.Certain.Add(sample.HasHeader ? $"header: line {(sample.Rows.Count > 0 ? "above the first order" : "1")}{(sample.TitleRows > 0 ? $", below {sample.TitleRows} rows of titles" : string.Empty)}" : "header: none, columns have numbers");
        return new CsvProfile { Delimiter = delimiter, Encoding = sample.EncodingName, Header = sample.HasHeader, TitleRows = sample.TitleRows };
    }

    private static void Try(Stream payload, CsvProfile profile, string channel, SuggestionNotes notes)
    {
        CsvProfileCheck.Check(profile, channel);
        var delivery = new Delivery(channel, OrderSource.Edi, PayloadId.Of([]), DateTimeOffset.UnixEpoch, "suggest");
        var (found, refused, first) = (0, 0, (string?)null);
        foreach (var reading in CsvFormat.Reader(profile, "Encoding").Read(payload, delivery))
        {
            found += reading is ChannelReading.Found ? 1 : 0;
            refused += reading is ChannelReading.Refused ? 1 : 0;
            first ??= (reading as ChannelReading.Refused)?.Problems[0].ToString();
        }

        (refused == 0 ? notes.Certain : notes.Missing).Add(string.Create(
            CultureInfo.InvariantCulture, $"the file with this profile: {found} orders read, {refused} refused{(first is null ? string.Empty : $", the first because of {first}")}"));
    }
}
