using System.Security.Cryptography;
using System.Text;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>A secret that is sent as it is.</summary>
internal static class SharedSecret
{
    /// <summary>Whether it is one of those configured. Hashed before it is compared, so that not even a secret's length shows in the time taken.</summary>
    public static bool IsOneOf(string sent, IReadOnlyList<string> secrets)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(sent));
        var genuine = false;
        foreach (var secret in secrets.Where(static secret => secret.Length > 0))
        {
            genuine |= CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        }

        return genuine;
    }
}
