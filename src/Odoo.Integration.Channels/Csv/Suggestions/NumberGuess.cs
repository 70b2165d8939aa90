using System.Text.RegularExpressions;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>Tells from the numbers of a file how it writes them.</summary>
internal sealed partial class NumberGuess
{
    private readonly HashSet<string> _negatives = [];
    private readonly Dictionary<string, string> _signs = new(StringComparer.Ordinal);
    private (string? Text, char Mark) _ambiguous;
    private string? _point;
    private string? _comma;
    private char? _group;

    public static bool IsNumber(string text) => Number().IsMatch(text);

    /// <summary>Takes a number into account.</summary>
    public void Add(string text)
    {
        var match = Number().Match(text);
        if (!match.Success)
        {
            return;
        }

        Note(match, text);
        var digits = match.Groups["digits"].Value;
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        foreach (var c in digits.Where(static c => !char.IsAsciiDigit(c) && c is not ('.' or ',')))
        {
            _group = c is '\'' or '\u2019' ? '\'' : ' ';
        }

        if (point >= 0 && comma >= 0)
        {
            Decide(point > comma ? '.' : ',', text, other: true);
        }
        else if (point >= 0 || comma >= 0)
        {
            Weigh(digits, point >= 0 ? '.' : ',', text);
        }
    }

    /// <summary>Writes what was found into the profile.</summary>
    public void Apply(CsvProfile profile, SuggestionNotes notes)
    {
        var comma = _comma is not null && (_point is null || profile.Delimiter != ",");
        if (_comma is not null && _point is not null)
        {
            notes.Guessed.Add($"decimals are written with a point ('{_point}') and with a comma ('{_comma}'): the file mixes them; taken as {(comma ? "comma" : "point")}");
        }
        else if (_comma is not null || _point is not null)
        {
            notes.Certain.Add($"decimal separator: {(comma ? $"comma ('{_comma}')" : $"point ('{_point}')")}");
        }
        else if (_group is '.' or ',')
        {
            comma = _group == '.';
        }
        else if (_ambiguous.Text is { } text)
        {
            // Behind a semicolon stands Excel with a decimal comma.
            comma = profile.Delimiter != ",";
            notes.Guessed.Add($"'{text}' may be a thousand or have decimals, and nothing else tells: read with the {(comma ? "comma" : "point")} as decimal separator, check it");
        }

        profile.DecimalSeparator = comma ? "," : ".";
        var thousands = _group ?? (_ambiguous.Text is not null && _ambiguous.Mark != profile.DecimalSeparator[0] ? _ambiguous.Mark : null);
        profile.ThousandsSeparator = thousands?.ToString() is { } mark && mark != profile.DecimalSeparator ? mark : null;
        profile.Negatives = [.. _negatives.Order(StringComparer.Ordinal)];
        foreach (var (sign, code) in _signs)
        {
            profile.CurrencySigns[sign] = code;
            (sign == "$" ? notes.Guessed : notes.Certain).Add($"prices bear the sign '{sign}', {code}");
        }
    }

    /// <summary>The one currency that the signs name; null where they name none or several.</summary>
    public string? Currency => _signs.Values.Distinct().ToArray() is [var one] ? one : null;

    private void Note(Match match, string text)
    {
        if (text.EndsWith('-'))
        {
            _negatives.Add("trailing");
        }
        else if (text.StartsWith('('))
        {
            _negatives.Add("parentheses");
        }

        foreach (var sign in (string[])[match.Groups["before"].Value, match.Groups["after"].Value])
        {
            if (CurrencySigns.CodeOf(sign) is { } code)
            {
                _signs[sign] = code;
            }
        }
    }

    private void Weigh(string digits, char mark, string text)
    {
        var parts = digits.Split(mark);
        if (parts.Length > 2)
        {
            _group = mark;
        }
        else if (parts[1].Length == 3 && parts[0].Length is > 0 and <= 3 && parts[0] != "0")
        {
            _ambiguous = (_ambiguous.Text ?? text, mark);
        }
        else
        {
            Decide(mark, text, other: false);
        }
    }

    private void Decide(char mark, string text, bool other)
    {
        if (mark == '.')
        {
            _point ??= text;
        }
        else
        {
            _comma ??= text;
        }

        _group = other ? (mark == '.' ? ',' : '.') : _group;
    }

    [GeneratedRegex(@"^[(]?[-+]?(?<before>€|\$|£|zł|Kč|EUR|USD|GBP|CHF|PLN|CZK|SEK|DKK|NOK)?[ \u00A0]?[-+]?(?<digits>\d{1,3}([ '\u2019\u00A0\u202F\u2009]\d{3})+([.,]\d+)?|\d[\d.,]*|[.,]\d+)[ \u00A0\u202F]?(?<after>€|\$|£|zł|Kč|EUR|USD|GBP|CHF|PLN|CZK|SEK|DKK|NOK)?[)-]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
