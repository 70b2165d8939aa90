using System.Globalization;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Review;

/// <summary>Which orders a filter selects, in words: the title of a job.</summary>
internal static class FilterWords
{
    public static bool IsEmpty(HeldFilter filter) => filter == new HeldFilter();

    public static string Of(HeldFilter filter)
    {
        string?[] parts =
        [
            Word("channel", filter.Channel), Word("reason", filter.ReasonCode), Word("customer", filter.Customer), Word("group", filter.Group),
            filter.HeldBefore is { } before ? string.Create(CultureInfo.InvariantCulture, $"held before {before.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : null,
            filter.ValueFrom is { } least ? string.Create(CultureInfo.InvariantCulture, $"value from {least:0.######}") : null,
            filter.ValueTo is { } most ? string.Create(CultureInfo.InvariantCulture, $"value to {most:0.######}") : null,
            Word("search", filter.Search), Word("assigned to", filter.AssignedTo),
        ];
        var words = string.Join(", ", parts.OfType<string>());
        return words.Length == 0 ? "everything that is held" : words;
    }

    private static string? Word(string name, string? value) => value is null ? null : $"{name} {value}";
}
