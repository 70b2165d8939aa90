using System.Text.RegularExpressions;

namespace Odoo.Integration.Simulator.Domains;

/// <summary>SQL's <c>like</c>: <c>%</c> for any text, <c>_</c> for any character.</summary>
internal static class TextPattern
{
    private const RegexOptions Exact = RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>Whether a text meets the operator; null for an operator that is none of these.</summary>
    public static Func<object?, bool>? Matcher(string sign, string pattern)
    {
        if (sign is not ("like" or "ilike" or "not like" or "not ilike" or "=like" or "=ilike"))
        {
            return null;
        }

        var (isWhole, ignoresCase) = (sign[0] == '=', sign.EndsWith("ilike", StringComparison.Ordinal));
        var matches = pattern.AsSpan().IndexOfAny('%', '_') < 0 ? Plain(pattern, isWhole, ignoresCase) : Wild(pattern, isWhole, ignoresCase);
        bool Matches(object? stored) => stored is not null && matches(stored.ToString()!);
        return sign.StartsWith("not", StringComparison.Ordinal) ? stored => !Matches(stored) : Matches;
    }

    private static Func<string, bool> Plain(string pattern, bool isWhole, bool ignoresCase)
    {
        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return isWhole ? text => text.Equals(pattern, comparison) : text => text.Contains(pattern, comparison);
    }

    private static Func<string, bool> Wild(string pattern, bool isWhole, bool ignoresCase)
    {
        var wild = Regex.Escape(isWhole ? pattern : $"%{pattern}%").Replace("%", ".*", StringComparison.Ordinal).Replace('_', '.');
        return new Regex($"^{wild}$", ignoresCase ? Exact | RegexOptions.IgnoreCase : Exact).IsMatch;
    }
}
