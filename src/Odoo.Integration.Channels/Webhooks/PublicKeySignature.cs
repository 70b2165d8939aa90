using System.Security.Cryptography;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>RSA with SHA-256 (PKCS #1 v1.5), as OpenSSL signs with a private key by default. The channel's secrets are public keys in PEM.</summary>
internal static class PublicKeySignature
{
    /// <summary>Longest signature in base64: an RSA key of 16384 bits.</summary>
    private const int MaxLength = 2_736;

    /// <summary>The bytes of signatures in base64; those that are none are left out.</summary>
    public static byte[][] Read(params ReadOnlySpan<string?> headers)
    {
        var signatures = new List<byte[]>();
        foreach (var text in headers)
        {
            var bytes = new byte[text is { Length: <= MaxLength } ? text.Length : 0];
            if (bytes.Length > 0 && Convert.TryFromBase64String(text!, bytes, out var written) && written > 0)
            {
                signatures.Add(bytes[..written]);
            }
        }

        return [.. signatures];
    }

    /// <summary>Whether one of the signatures is of one of the keys. A text that holds no public key never fits.</summary>
    public static bool Signs(IReadOnlyList<byte[]> signatures, IEnumerable<string> keys, ReadOnlySpan<byte> signed)
    {
        var hash = SHA256.HashData(signed);
        foreach (var pem in keys)
        {
            using var key = RSA.Create();
            if (!TryImport(key, pem))
            {
                continue;
            }

            foreach (var signature in signatures)
            {
                if (key.VerifyHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TryImport(RSA key, string pem)
    {
        try
        {
            key.ImportFromPem(pem);
            return true;
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            // Not a key: with it nothing is genuine, which is what the verdict says.
            return false;
        }
    }
}
