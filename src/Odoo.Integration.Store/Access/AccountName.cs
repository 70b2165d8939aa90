using System.Text.RegularExpressions;

namespace Odoo.Integration.Store.Access;

/// <summary>The name of a person or a key, as it stands in events: case-folded, so that Anna and anna are one.</summary>
public sealed partial record AccountName
{
    public const string Rule = "up to 100 letters a to z, digits and . _ @ + -, a letter or digit first";

    private AccountName(string value) => Value = value;

    public string Value { get; }

    /// <summary>Null where a text is no name; see <see cref="Rule"/>.</summary>
    public static AccountName? TryParse(string? text) => text?.Trim().ToLowerInvariant() is { } folded && Pattern().IsMatch(folded) ? new AccountName(folded) : null;

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._@+-]{0,99}\z")]
    private static partial Regex Pattern();
}
