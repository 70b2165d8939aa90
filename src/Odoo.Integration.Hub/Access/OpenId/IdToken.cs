using System.Text.Json;

namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>An ID token that was found good.</summary>
/// <param name="Subject">Who the person is to the issuer, for ever.</param>
/// <param name="Claims">All it says.</param>
internal sealed record IdToken(string Subject, JsonElement Claims)
{
    /// <summary>A claim that is one text; null for none.</summary>
    public string? Text(string claim) => Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool IsTrue(string claim) => Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The texts of a claim, one or many. A name with dots that is no claim leads into objects.</summary>
    public IReadOnlyList<string> Values(string claim) => Find(claim) is not { } found ? []
        : found.ValueKind == JsonValueKind.String ? [found.GetString()!]
        : found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray().Where(static value => value.ValueKind == JsonValueKind.String).Select(static value => value.GetString()!)]
        : [];

    private JsonElement? Find(string claim)
    {
        if (Claims.TryGetProperty(claim, out var whole))
        {
            return whole;
        }

        var at = Claims;
        foreach (var part in claim.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at))
            {
                return null;
            }
        }

        return at;
    }
}
