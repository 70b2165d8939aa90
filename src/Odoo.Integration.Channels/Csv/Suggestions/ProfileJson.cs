using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>Writes a channel with its profile as it stands under <c>Channels</c> in the configuration; defaults are left out but for the first ones.</summary>
internal static class ProfileJson
{
    public static string Write(string channel, CsvProfile profile)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject(channel);
            json.WriteString("Format", "csv");
            json.WriteString("Source", "edi");
            json.WriteStartObject("Profile");
            WriteProfile(json, profile);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteProfile(Utf8JsonWriter json, CsvProfile profile)
    {
        json.WriteString(nameof(profile.Delimiter), profile.Delimiter);
        json.WriteString(nameof(profile.Encoding), profile.Encoding);
        if (!profile.Header)
        {
            json.WriteBoolean(nameof(profile.Header), false);
        }

        if (profile.TitleRows > 0)
        {
            json.WriteNumber(nameof(profile.TitleRows), profile.TitleRows);
        }

        if (profile.Layout != "rows")
        {
            json.WriteString(nameof(profile.Layout), profile.Layout);
        }

        if (profile.RecordType.Order.Count > 0)
        {
            json.WriteStartObject(nameof(profile.RecordType));
            json.WriteString(nameof(CsvRecordTypes.Column), profile.RecordType.Column);
            Write(json, nameof(CsvRecordTypes.Order), profile.RecordType.Order);
            Write(json, nameof(CsvRecordTypes.Line), profile.RecordType.Line);
            Write(json, nameof(CsvRecordTypes.Passed), profile.RecordType.Passed);
            json.WriteEndObject();
        }

        json.WriteString(nameof(profile.DecimalSeparator), profile.DecimalSeparator);
        if (!string.IsNullOrEmpty(profile.ThousandsSeparator))
        {
            json.WriteString(nameof(profile.ThousandsSeparator), profile.ThousandsSeparator);
        }

        Write(json, nameof(profile.Negatives), profile.Negatives);
        Write(json, nameof(profile.CurrencySigns), profile.CurrencySigns);
        json.WriteString(nameof(profile.DateFormat), profile.DateFormat);
        Write(json, nameof(profile.DateFormats), profile.DateFormats);
        if (profile.OrderedAtFormat is { } format)
        {
            json.WriteString(nameof(profile.OrderedAtFormat), format);
            json.WriteString(nameof(profile.TimeZone), profile.TimeZone);
        }

        Write(json, nameof(profile.Columns), profile.Columns.Select(static column => KeyValuePair.Create(column.Key, column.Value[0])));
        Write(json, nameof(profile.Constants), profile.Constants);
        Write(json, nameof(profile.Units), profile.Units);
    }

    private static void Write(Utf8JsonWriter json, string name, List<string> values)
    {
        if (values.Count > 0)
        {
            json.WriteStartArray(name);
            values.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> values)
    {
        var pairs = values.ToArray();
        if (pairs.Length > 0)
        {
            json.WriteStartObject(name);
            foreach (var (key, value) in pairs)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }
    }
}
