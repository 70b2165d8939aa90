using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Json;

/// <summary>
/// One place of a JSON document, whether or not something stands there. Reading never throws: what is wrong becomes a problem with its path, and the
/// value is null. <c>null</c> and what is missing are the same.
/// </summary>
internal sealed class JsonPlace
{
    private readonly JsonPlace? _parent;
    private readonly string _name;
    private readonly int _index;
    private readonly JsonElement _element;
    private readonly JsonProblems _problems;

    private JsonPlace(JsonPlace? parent, string name, int index, JsonElement element, JsonProblems problems) =>
        (_parent, _name, _index, _element, _problems) = (parent, name, index, element, problems);

    public static JsonPlace Root(JsonElement element, JsonProblems problems) => new(null, "$", 0, element, problems);

    /// <summary>A field; missing too where this is no object.</summary>
    public JsonPlace this[string field] => new(this, field, 0, Field(field), _problems);

    /// <summary>What holds this place; null for the document.</summary>
    public JsonPlace? Parent => _parent;

    public bool Exists => _element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether something stands here, be it null.</summary>
    public bool IsPresent => _element.ValueKind != JsonValueKind.Undefined;

    /// <summary>An element of an array; missing too where this is no array.</summary>
    public JsonPlace Element(int index) => new(
        this, string.Empty, index, _element.ValueKind == JsonValueKind.Array && index < _element.GetArrayLength() ? _element[index] : default, _problems);

    public JsonValueKind Kind => _element.ValueKind;

    /// <summary>The JSON path: <c>$.line_items[0].price</c>.</summary>
    public string Path => _parent is null ? _name
        : _name.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{_parent.Path}[{_index}]")
        : $"{_parent.Path}.{_name}";

    /// <summary>The same place, reporting to another list.</summary>
    public JsonPlace For(JsonProblems problems) => new(_parent, _name, _index, _element, problems);

    public void Refuse(string what, string remedy) => _problems.Add(this, new Flaw(what, remedy));

    public void Refuse(Flaw flaw) => _problems.Add(this, flaw);

    /// <summary>The elements of an array; none where nothing stands here.</summary>
    public IEnumerable<JsonPlace> Items(int max = Orders.Order.MaxLines)
    {
        if (!Exists)
        {
            yield break;
        }

        if (Kind != JsonValueKind.Array)
        {
            Refuse($"an array is due here, not {KindName}", "send it as the system writes it");
            yield break;
        }

        if (_element.GetArrayLength() > max)
        {
            Refuse($"{_element.GetArrayLength()} elements are too many", $"send at most {max}");
            yield break;
        }

        var at = 0;
        foreach (var element in _element.EnumerateArray())
        {
            yield return new JsonPlace(this, string.Empty, at++, element, _problems);
        }
    }

    /// <summary>A text, trimmed; null when it is missing or blank. Control characters are refused, but line breaks become blanks: shops put them into names.</summary>
    public string? Text(int maxLength = Orders.Values.Text.MaxCodeLength)
    {
        if (!Exists)
        {
            return null;
        }

        if (Kind != JsonValueKind.String)
        {
            Refuse($"a text is due here, not {KindName}", "send it as the system writes it");
            return null;
        }

        return Checked(StringOf(), maxLength);
    }

    /// <summary>A number of the sender's own, such as an order's: a text, or a whole number as JSON writes it.</summary>
    public string? Code()
    {
        if (Kind != JsonValueKind.Number)
        {
            return Text();
        }

        var raw = _element.GetRawText();
        if (raw.AsSpan(raw[0] == '-' ? 1 : 0).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return Checked(raw, Orders.Values.Text.MaxCodeLength);
        }

        Refuse($"{Flaw.Quote(raw)} is no number of an order or product", "send whole digits or a text");
        return null;
    }

    /// <summary>A number, bare or in quotation marks, exactly as it is written.</summary>
    public decimal? Decimal()
    {
        var text = Kind == JsonValueKind.Number ? _element.GetRawText() : Text();
        if (text is null)
        {
            return null;
        }

        if (ExactDecimal.TryRead(text, out var number))
        {
            return number;
        }

        Refuse($"{Flaw.Quote(text)} is no number here", "write it as 1234.5, with at most 28 digits");
        return null;
    }

    /// <summary>An amount of money; beyond ±10¹² it is refused, so that sums of amounts always fit.</summary>
    public decimal? Amount()
    {
        if (Decimal() is not { } amount)
        {
            return null;
        }

        if (Math.Abs(amount) <= Money.Max)
        {
            return amount;
        }

        Refuse($"an amount of {amount} is beyond {Money.Max}", "check the decimal separator");
        return null;
    }

    public int? Integer(int min = 0, int max = int.MaxValue)
    {
        if (Decimal() is not { } number)
        {
            return null;
        }

        if (number >= min && number <= max && decimal.Truncate(number) == number)
        {
            return (int)number;
        }

        Refuse($"{number} is not a whole number from {min} to {max}", "send one");
        return null;
    }

    /// <summary>True or false, also as 1 and 0 or in quotation marks; false when missing.</summary>
    public bool Flag()
    {
        switch (Kind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False:
                return false;
            case JsonValueKind.True:
                return true;
            default:
                var text = Kind == JsonValueKind.Number ? _element.GetRawText() : Text();
                if (text is "1" or "true" or "True")
                {
                    return true;
                }

                if (text is not (null or "0" or "false" or "False"))
                {
                    Refuse($"{Flaw.Quote(text)} is neither true nor false", "send one of them");
                }

                return false;
        }
    }

    /// <summary>An instant in UTC, cut to whole microseconds, as the store keeps them.</summary>
    public DateTimeOffset? Instant()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        var flaw = InstantText.TryRead(text, out var at) ? CalendarDate.FlawOf(at) : new Flaw($"{Flaw.Quote(text)} is no instant", "write it as 2026-11-20T14:03:00Z");
        if (flaw is null)
        {
            return new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }

        Refuse(flaw);
        return null;
    }

    public DateOnly? Day()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        var flaw = InstantText.TryReadDay(text, out var day) ? CalendarDate.FlawOf(day) : new Flaw($"{Flaw.Quote(text)} is no date", "write it as 2026-11-30");
        if (flaw is null)
        {
            return day;
        }

        Refuse(flaw);
        return null;
    }

    private string KindName => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };

    private JsonElement Field(string field)
    {
        try
        {
            return _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(field, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair, escaped: JSON lets it through, Unicode does not.
            Refuse("a field's name here is not valid Unicode", "send the document in UTF-8");
            return default;
        }
    }

    private string? StringOf()
    {
        try
        {
            return _element.GetString();
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair, escaped.
            Refuse("the text is not valid Unicode", "send it in UTF-8");
            return null;
        }
    }

    private string? Checked(string? text, int maxLength)
    {
        text = text?.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (Orders.Values.Text.FlawOf(text, maxLength) is { } flaw)
        {
            Refuse(flaw);
            return null;
        }

        return text;
    }
}
