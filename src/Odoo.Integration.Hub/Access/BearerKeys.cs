using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary>Keys of machines, as requests bear them: <c>Authorization: Bearer hub_…</c>.</summary>
internal sealed class BearerKeys(ApiKeyStore keys)
{
    /// <summary>Begins every key, so that one that was published by mistake is found by those who look for such, and other tokens cost no look-up.</summary>
    public const string Prefix = "hub_";

    private const string Scheme = "Bearer ";
    private const int Length = 4 + 48;

    /// <summary>A new key.</summary>
    public static string Make() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public static bool IsBorneBy(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the request's key is worth; unknown also for a token that is no key of this kind.</summary>
    public async Task<ApiKeyResult> ReadAsync(HttpRequest request)
    {
        var token = IsBorneBy(request) ? request.Headers.Authorization.ToString()[Scheme.Length..].Trim() : string.Empty;
        return token.Length == Length && token.StartsWith(Prefix, StringComparison.Ordinal) ? await keys.FindAsync(HashOf(token), request.HttpContext.RequestAborted) : new ApiKeyResult.Unknown();
    }

    /// <summary>Why a key does not do; null where it does.</summary>
    public static string? TroubleWith(ApiKeyResult result) => result switch
    {
        ApiKeyResult.Good => null,
        ApiKeyResult.Unknown => "The key is not known here.",
        ApiKeyResult.Expired expired => $"The key {expired.Name} ran out on {expired.At:yyyy-MM-dd}; ask for a new one.",
        ApiKeyResult.Revoked revoked => $"The key {revoked.Name} was revoked on {revoked.At:yyyy-MM-dd}; ask for a new one.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
