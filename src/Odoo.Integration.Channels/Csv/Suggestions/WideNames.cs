namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>Names of columns that hold the number of a line: sku1, Menge 2, qty_03.</summary>
internal static class WideNames
{
    /// <summary>The field of a line that such a name means; null for any other name.</summary>
    public static string? FieldOf(string name) => Split(name) is { } parts && HeaderWords.FieldOf(parts.Before + parts.After) is { } field && CsvFields.IsLine(field) ? field : null;

    /// <summary>The pattern that the name is one of.</summary>
    public static string PatternOf(string name) => Split(name) is { } parts ? parts.Before + CsvColumnNames.NumberMark + parts.After : name;

    private static (string Before, string After)? Split(string name)
    {
        var end = name.Length;
        while (end > 0 && !char.IsAsciiDigit(name[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(name[start - 1]))
        {
            start--;
        }

        return end > start && start > 0 ? (name[..start], name[end..]) : null;
    }
}
