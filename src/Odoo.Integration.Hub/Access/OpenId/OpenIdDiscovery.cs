using System.Text.Json;

namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>Reads a discovery document.</summary>
internal static class OpenIdDiscovery
{
    /// <exception cref="OpenIdException">It is another provider's, or lacks what the hub needs.</exception>
    public static OpenIdMetadata Read(JsonElement document, string authority)
    {
        // Discovery 1.0 §4.3: the issuer must be the one that was asked; a slash at its end is left out of the address (§4.1).
        var issuer = Text(document, "issuer");
        if (issuer?.TrimEnd('/') != authority.TrimEnd('/'))
        {
            throw new OpenIdException($"Access:OpenId:Authority is {authority}, but the provider there calls itself '{issuer}'");
        }

        // §3: without a word, a token endpoint takes client_secret_basic.
        var takesBasic = !document.TryGetProperty("token_endpoint_auth_methods_supported", out var methods) || methods.ValueKind != JsonValueKind.Array
            || methods.EnumerateArray().Any(static method => method.ValueEquals("client_secret_basic"));
        return new OpenIdMetadata(issuer, Address(document, "authorization_endpoint"), Address(document, "token_endpoint"), takesBasic);
    }

    /// <summary>Whether an address is safe for secrets: over TLS, or not leaving the machine.</summary>
    public static bool IsSafe(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && AccessCookie.IsLoopback(address.Host.Trim('[', ']'))));

    private static Uri Address(JsonElement document, string name) => Text(document, name) is { } text && IsSafe(text)
        ? new Uri(text) : throw new OpenIdException($"the provider's {name} is '{Text(document, name)}': an https address is needed");

    private static string? Text(JsonElement document, string name) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
