using System.Buffers;
using System.Security.Cryptography;

namespace Odoo.Integration.Orders.Identity;

/// <summary>The SHA-256 of the bytes received, written <c>sha256:</c> and 64 hexadecimal digits in lower case.</summary>
public readonly record struct PayloadId
{
    private const string Prefix = "sha256:";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private PayloadId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The digits alone.</summary>
    public string Hex => Value[Prefix.Length..];

    public static PayloadId Of(ReadOnlySpan<byte> payload) => FromHash(SHA256.HashData(payload));

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static PayloadId FromHash(ReadOnlySpan<byte> hash) => hash.Length == SHA256.HashSizeInBytes
        ? new PayloadId(Prefix + Convert.ToHexStringLower(hash))
        : throw new ArgumentException("a SHA-256 has 32 bytes", nameof(hash));

    public static bool TryParse(string? text, out PayloadId id)
    {
        var good = text is { Length: 71 } && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.AsSpan(Prefix.Length).IndexOfAnyExcept(HexDigits) < 0;
        id = good ? new PayloadId(text!) : default;
        return good;
    }

    public override string ToString() => Value;
}
