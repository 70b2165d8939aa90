using System.Globalization;
using System.Text;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal.Xml;

/// <summary>
/// An element of a document, its attributes, text and elements; or the place where one is missing. Reading never throws: what is wrong becomes a
/// problem with <c>line:column</c>, and the value is null. Names are local names: what namespace a document is of is looked at once, at its root.
/// </summary>
internal sealed class XmlPart(string name, string space, int line, int column, XmlProblems problems)
{
    private List<XmlPart>? _parts;
    private List<(string Name, string Value)>? _attributes;
    private string _text = string.Empty;
    private StringBuilder? _longer;
    private bool _missing;

    public string Name => name;

    public string Namespace => space;

    public bool Exists => !_missing;

    public string Position => string.Create(CultureInfo.InvariantCulture, $"{line}:{column}");

    /// <summary>The text of the element itself, not of the elements in it; empty when missing.</summary>
    public string Content => (_longer?.ToString() ?? _text).Trim();

    public IEnumerable<XmlPart> Parts => _parts ?? Enumerable.Empty<XmlPart>();

    /// <summary>The first element of this name, or the place where it is missing.</summary>
    public XmlPart this[string part] => _parts?.Find(other => other.Name == part) ?? new XmlPart(part, space, line, column, problems) { _missing = true };

    public IEnumerable<XmlPart> All(string part) => Parts.Where(other => other.Name == part);

    /// <summary>The attribute, trimmed; null when missing or blank.</summary>
    public string? Attribute(string attribute)
    {
        var value = _attributes?.Find(other => other.Name == attribute).Value?.Trim();
        return string.IsNullOrEmpty(value) ? null : Checked(value, Orders.Values.Text.MaxCodeLength);
    }

    /// <summary>Where the element stands, without what is in it: for those who keep it long.</summary>
    public XmlPart Place() => new(name, space, line, column, problems);

    public void Refuse(string what, string remedy) => problems.Add(new Problem(Position, what, remedy));

    public void Refuse(Flaw flaw) => problems.Add(flaw.At(Position));

    /// <summary>The text, blanks within it made one; null when it is missing or blank.</summary>
    public string? Text(int maxLength = Orders.Values.Text.MaxCodeLength)
    {
        var text = string.Join(' ', Content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : Checked(text, maxLength);
    }

    /// <summary>A number as xsd:decimal has it, exactly; null when missing.</summary>
    public decimal? Decimal() => Text() is { } text ? Decimal(text) : null;

    /// <summary>A number in an attribute.</summary>
    public decimal? DecimalOf(string attribute) => Attribute(attribute) is { } text ? Decimal(text) : null;

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

    /// <summary>A day: xsd:date, with or without a time zone, or the day of an instant.</summary>
    public DateOnly? Day() => Text() is { } text ? Day(text) : null;

    public DateOnly? DayOf(string attribute) => Attribute(attribute) is { } text ? Day(text) : null;

    /// <summary>An instant of a text, in UTC; midnight for a day alone.</summary>
    public DateTimeOffset? Instant(string text)
    {
        var flaw = InstantText.TryRead(text, out var at) ? CalendarDate.FlawOf(at) : new Flaw($"{Flaw.Quote(text)} is no date and time", "write it as 2026-11-20T14:03:00Z");
        if (flaw is null)
        {
            return new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }

        Refuse(flaw);
        return null;
    }

    internal void Add(XmlPart part) => (_parts ??= []).Add(part);

    internal void Add(string attribute, string value) => (_attributes ??= []).Add((attribute, value));

    internal int Append(string text)
    {
        if (_text.Length == 0)
        {
            _text = text;
            return text.Length;
        }

        // A text in many pieces (CDATA sections side by side) would be copied anew with each.
        _longer ??= new StringBuilder(_text);
        _longer.Append(text);
        return _longer.Length;
    }

    private decimal? Decimal(string text)
    {
        var plain = text.StartsWith('.') ? "0" + text : text;
        if (!plain.Contains('e', StringComparison.OrdinalIgnoreCase) && ExactDecimal.TryRead(plain, out var number))
        {
            return number;
        }

        Refuse($"{Flaw.Quote(text)} is no number here", "write it as 1234.5, with at most 28 digits");
        return null;
    }

    private DateOnly? Day(string text)
    {
        // A date may bear a time zone, which says nothing of use: 2026-11-30Z, 2026-11-30+01:00.
        var day = text.Length > 10 && text[10] is ('Z' or '+' or '-') ? text[..10] : text;
        var flaw = InstantText.TryReadDay(day, out var read) ? CalendarDate.FlawOf(read) : new Flaw($"{Flaw.Quote(text)} is no date", "write it as 2026-11-30");
        if (flaw is null)
        {
            return read;
        }

        Refuse(flaw);
        return null;
    }

    private string? Checked(string text, int maxLength)
    {
        if (Orders.Values.Text.FlawOf(text, maxLength) is not { } flaw)
        {
            return text;
        }

        Refuse(flaw);
        return null;
    }
}
