using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Hub.Configuration;

namespace Odoo.Integration.Hub.Portal;

/// <summary>Tells by a request's key which channel it may send to.</summary>
/// <remarks>
/// Keys are random and long, so a plain SHA-256 keeps them safe in the configuration; the look-up is by hash, which tells a
/// caller nothing about how near a guess was.
/// </remarks>
public sealed class ApiKeys
{
    private const string Scheme = "Bearer ";

    private readonly Dictionary<string, (HubChannel Channel, string Name)> _byHash;

    public ApiKeys(HubChannels channels) => _byHash = channels.All
        .SelectMany(static channel => channel.Keys.Select(key => (Hash: key.Sha256.ToUpperInvariant(), Channel: channel, key.Name)))
        .ToDictionary(static key => key.Hash, static key => (key.Channel, key.Name), StringComparer.Ordinal);

    /// <summary>The channel and the key's name; null for no key, or one that no channel has.</summary>
    public (HubChannel Channel, string Name)? Find(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && _byHash.TryGetValue(HashOf(header[Scheme.Length..].Trim()), out var found) ? found : null;
    }

    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
