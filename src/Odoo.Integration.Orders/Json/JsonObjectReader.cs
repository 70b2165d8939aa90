using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Orders.Json;

/// <summary>Reads one JSON object's fields, each at most once, and says what is wrong with its path.</summary>
internal sealed class JsonObjectReader
{
    private readonly JsonElement _object;
    private readonly string _path;
    private readonly List<Problem> _problems;
    private readonly string _shape;

    private JsonObjectReader(JsonElement element, string path, List<Problem> problems, string shape) =>
        (_object, _path, _problems, _shape) = (element, path, problems, shape);

    /// <param name="element">What should be an object.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="shape">What it is a part of, such as <c>order/1</c>.</param>
    /// <param name="known">The fields that it may have.</param>
    /// <returns>Null where it is no object.</returns>
    public static JsonObjectReader? Open(JsonElement element, string path, List<Problem> problems, string shape, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new Problem(path, $"an object is due here, not {Kind(element)}", $"see {shape}"));
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) is not { } name)
            {
                problems.Add(new Problem(path, "a field's name here is not valid Unicode", "send it in UTF-8"));
            }
            else if (!known.Contains(name))
            {
                var place = $"{path}.{name}";
                problems.Add(new Problem(place, $"this field is not part of {shape}", "leave it out; a misspelt field would be lost otherwise"));
            }
        }

        return new JsonObjectReader(element, path, problems, shape);
    }

    public string PathOf(string field) => $"{_path}.{field}";

    public void Refuse(string field, string what, string remedy) => _problems.Add(new Problem(PathOf(field), what, remedy));

    public void Refuse(string field, Flaw flaw) => _problems.Add(flaw.At(PathOf(field)));

    public bool Has(string field) => Find(field) is not null;

    /// <summary>A text, trimmed; null when absent, null or blank.</summary>
    public string? Text(string field, int maxLength = Values.Text.MaxCodeLength)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Refuse(field, $"a text is due here, not {Kind(value)}", "put it in quotation marks");
            return null;
        }

        if (StringOf(value) is not { } text)
        {
            Refuse(field, "the text is not valid Unicode", "send it in UTF-8");
            return null;
        }

        if (Values.Text.FlawOf(text, maxLength) is { } flaw)
        {
            Refuse(field, flaw);
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public void Require(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (!Has(field))
            {
                Refuse(field, "this field is missing", "fill it");
            }
        }
    }

    public string? RequiredText(string field)
    {
        var before = _problems.Count;
        var text = Text(field);
        if (text is null && _problems.Count == before)
        {
            Refuse(field, "this field is missing", "fill it");
        }

        return text;
    }

    public decimal? Decimal(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number)
        {
            Refuse(field, $"a number is due here, not {Kind(value)}", "write it as 1234.5, with a point and without quotation marks");
            return null;
        }

        if (value.TryGetDecimal(out var number))
        {
            return number;
        }

        Refuse(field, $"the number {Flaw.Quote(value.GetRawText())} is out of range", "check it");
        return null;
    }

    public int? Integer(string field, int min, int max)
    {
        if (Decimal(field) is not { } number)
        {
            return null;
        }

        if (number >= min && number <= max && decimal.Truncate(number) == number)
        {
            return (int)number;
        }

        Refuse(field, $"{number} is not a whole number from {min} to {max}", "send one");
        return null;
    }

    public DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (CalendarDate.TryParse(text, out var day, out var flaw))
        {
            return day;
        }

        Refuse(field, flaw);
        return null;
    }

    /// <summary>An instant in UTC, written with Z.</summary>
    public DateTimeOffset? Instant(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var read = DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        var flaw = read ? CalendarDate.FlawOf(at) : new Flaw($"{Flaw.Quote(text)} is no instant", "write it in UTC as 2026-11-20T14:03:00Z");
        if (flaw is null)
        {
            return new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }

        Refuse(field, flaw);
        return null;
    }

    public T Name<T>(string field, T whenAbsent)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            return whenAbsent;
        }

        if (Names.TryRead<T>(text, out var value))
        {
            return value;
        }

        Refuse(field, $"{Flaw.Quote(text)} is none of {Names.List<T>()}", "send one of these");
        return whenAbsent;
    }

    public JsonObjectReader? Object(string field, params ReadOnlySpan<string> known) =>
        Find(field) is { } value ? Open(value, PathOf(field), _problems, _shape, known) : null;

    public IEnumerable<(JsonElement Element, string Path)> Array(string field, int max)
    {
        if (Find(field) is not { } value)
        {
            yield break;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(field, $"an array is due here, not {Kind(value)}", "put the entries in [ ]");
            yield break;
        }

        if (value.GetArrayLength() > max)
        {
            Refuse(field, $"{value.GetArrayLength()} entries are too many", $"send at most {max}");
            yield break;
        }

        var at = 0;
        foreach (var element in value.EnumerateArray())
        {
            yield return (element, $"{PathOf(field)}[{at++}]");
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8: JSON's own reader passes over them.
            return null;
        }
    }

    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escaped surrogate without its pair: JSON lets it through, Unicode does not.
            return null;
        }
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private JsonElement? Find(string field) =>
        _object.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
