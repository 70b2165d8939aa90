using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>Checks an ID token that came from the token endpoint itself.</summary>
/// <remarks>
/// OpenID Connect Core 1.0 §3.1.3.7. Its signature is not checked: "If the ID Token is received via direct communication between the
/// Client and the Token Endpoint …, the TLS server validation MAY be used to validate the issuer in place of checking the token
/// signature" (rule 6). That is the only way one comes to the hub, and <see cref="OpenIdDiscovery.IsSafe"/> sees to the TLS.
/// </remarks>
/// <param name="Issuer">The provider's, to the letter.</param>
/// <param name="ClientId">Ours.</param>
/// <param name="Nonce">What this sign-in was begun with.</param>
internal sealed record IdTokenCheck(string Issuer, string ClientId, string Nonce)
{
    /// <summary>How far clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>How old a token may be that was made for this sign-in.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);

    private const int Longest = 64 * 1024;
    private const int LongestSubject = 255;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public IdTokenResult Read(string? token, DateTimeOffset now)
    {
        if (token is not { Length: > 0 and <= Longest } || token.Split('.') is not [var head, var body, { Length: > 0 }])
        {
            return new IdTokenResult.Bad("it is no signed token of three parts");
        }

        return Part(head) is not { } header ? new IdTokenResult.Bad("its header is no JSON object")
            : Part(body) is not { } claims ? new IdTokenResult.Bad("its claims are no JSON object")
            : Text(header, "alg") is null or "none" ? new IdTokenResult.Bad("it is not signed")
            : TroubleWith(claims, now.ToUnixTimeSeconds()) is { } trouble ? new IdTokenResult.Bad(trouble)
            : new IdTokenResult.Good(new IdToken(Text(claims, "sub")!, claims));
    }

    // The numbers are the rules of §3.1.3.7.
    private string? TroubleWith(JsonElement claims, long now) =>
        Text(claims, "iss") != Issuer ? $"its issuer is '{Text(claims, "iss")}', not '{Issuer}'" // 2
        : !IsForUsAlone(claims) ? "it is not for the hub alone: aud" // 3; no other audience is trusted here
        : claims.TryGetProperty("azp", out _) && Text(claims, "azp") != ClientId ? "it was made for another client: azp" // 4, 5
        : Number(claims, "exp") is not { } end ? "it does not say when it ends: exp"
        : now >= end + (long)Skew.TotalSeconds ? "it has run out: exp" // 9
        : Number(claims, "iat") is not { } made ? "it does not say when it was made: iat"
        : made > now + (long)Skew.TotalSeconds ? "it was made in the future: iat"
        : made < now - (long)(Oldest + Skew).TotalSeconds ? "it is too old to be made for this sign-in: iat" // 10
        : !IsNonce(Text(claims, "nonce")) ? "it was made for another sign-in: nonce" // 11
        : Text(claims, "sub") is not { Length: > 0 and <= LongestSubject } ? "it names nobody: sub"
        : null;

    private bool IsForUsAlone(JsonElement claims) => claims.TryGetProperty("aud", out var audience)
        && (audience.ValueKind == JsonValueKind.String ? audience.ValueEquals(ClientId)
            : audience.ValueKind == JsonValueKind.Array && audience.GetArrayLength() == 1 && audience[0].ValueKind == JsonValueKind.String && audience[0].ValueEquals(ClientId));

    private bool IsNonce(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Nonce));

    private static string? Text(JsonElement claims, string name) => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // RFC 7519 §2: a NumericDate may have a fraction.
    private static decimal? Number(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number is > 0 and < 1_000_000_000_000m ? number : null;

    private static JsonElement? Part(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(text), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }
}
