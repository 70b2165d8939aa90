using System.Security.Cryptography;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.Orders.Identity;

/// <summary>
/// SHA-256 of the canonical JSON without hub id and provenance: equal for a retry, different for a change. Numbers are
/// written without trailing zeros first, so 12.50 and 12.5 are the same content.
/// </summary>
public readonly record struct ContentFingerprint
{
    private ContentFingerprint(string hex) => Hex = hex;

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string Hex { get; }

    public static ContentFingerprint Of(Order order) => new(Convert.ToHexStringLower(SHA256.HashData(OrderJson.WriteContent(order))));

    /// <summary>A fingerprint as it was stored: 32 bytes.</summary>
    public static ContentFingerprint Stored(byte[] hash) => new(Convert.ToHexStringLower(hash));

    public byte[] ToBytes() => Convert.FromHexString(Hex);

    public override string ToString() => Hex;
}
