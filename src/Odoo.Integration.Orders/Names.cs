namespace Odoo.Integration.Orders;

/// <summary>The written forms of the enumerations: lower case, as the canonical JSON and the tables have them.</summary>
public static class Names
{
    public static string Of<T>(T value)
        where T : struct, Enum => Written<T>.ByValue[value];

    public static bool TryRead<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && Written<T>.ByName.TryGetValue(text, out value);
    }

    /// <exception cref="FormatException">No such name.</exception>
    public static T Read<T>(string text)
        where T : struct, Enum => TryRead<T>(text, out var value) ? value : throw new FormatException($"'{text}' is no {typeof(T).Name}");

    public static string List<T>()
        where T : struct, Enum => string.Join(", ", Written<T>.ByName.Keys.Order(StringComparer.Ordinal));

    private static class Written<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(static v => v, Write);

        public static readonly Dictionary<string, T> ByName = Enum.GetValues<T>().ToDictionary(Write, static v => v, StringComparer.Ordinal);

        // CamelCase to kebab-case: SuspectedDuplicate is suspected-duplicate.
        private static string Write(T value) => string.Concat(value.ToString().Select(static (c, at) =>
            char.IsUpper(c) ? (at > 0 ? "-" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));
    }
}
