using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>HMAC-SHA256 as webhooks use it: keys of texts, comparison in constant time.</summary>
internal static class Hmac
{
    /// <summary>The bytes of a signature in base64; null for what is no base64 of 32 bytes.</summary>
    public static byte[]? Signature(string base64)
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        return base64.Length <= 64 && Convert.TryFromBase64String(base64, bytes, out var written) && written == bytes.Length ? bytes : null;
    }

    /// <summary>A secret in base64 with or without its padding; null for what is none.</summary>
    public static byte[]? Key(string base64)
    {
        var padded = base64.TrimEnd('=');
        padded += (padded.Length % 4) switch { 2 => "==", 3 => "=", _ => string.Empty };
        return padded.Length > 0 && Base64.IsValid(padded) ? Convert.FromBase64String(padded) : null;
    }

    /// <summary>Whether one of the secrets, as UTF-8, signs the parts so. Every secret is tried: how long it takes says nothing of which fits.</summary>
    public static bool Signs(byte[] signature, IEnumerable<string> secrets, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        var genuine = false;
        foreach (var secret in secrets)
        {
            genuine |= Signs(signature, Encoding.UTF8.GetBytes(secret), parts);
        }

        return genuine;
    }

    /// <summary>Whether the key signs the parts, one behind the other, so. An empty key signs nothing.</summary>
    public static bool Signs(byte[] signature, byte[] key, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        if (key.Length == 0)
        {
            return false;
        }

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hmac.AppendData(part.Span);
        }

        return CryptographicOperations.FixedTimeEquals(signature, hmac.GetHashAndReset());
    }
}
