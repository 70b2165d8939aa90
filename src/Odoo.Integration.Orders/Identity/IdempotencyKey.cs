using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Identity;

/// <summary>
/// The sender's key for one demand, unique within a channel: the same key with the same content is a retry, with other
/// content a conflict.
/// </summary>
/// <remarks>
/// Derived keys begin with what they are made of, so that none collides with a client's: <c>x12:</c> interchange, group and
/// transaction set; <c>file:</c> hash and record; <c>order:</c> fingerprint; <c>odoo:</c> server and sale order.
/// </remarks>
public readonly record struct IdempotencyKey
{
    /// <summary>Longest key, in characters.</summary>
    public const int MaxLength = 255;

    /// <summary>Shortest key a client may send: fewer characters collide by chance.</summary>
    public const int MinClientLength = 8;

    /// <summary>Longest key a client may send.</summary>
    public const int MaxClientLength = 128;

    private const string SaleOrderPrefix = "odoo:";

    private IdempotencyKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>
    /// Reads an <c>Idempotency-Key</c> header: 8 to 128 of letters, digits and <c>. _ ~ : + / = -</c>, bare or as the quoted
    /// string of draft-ietf-httpapi-idempotency-key-header §2.1.
    /// </summary>
    public static bool TryParseHeader(string? header, out IdempotencyKey key, [NotNullWhen(false)] out Flaw? flaw)
    {
        key = default;
        var text = header?.Trim() ?? string.Empty;
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"')
        {
            text = text[1..^1];
        }

        flaw = text.Length == 0 ? new Flaw("the header Idempotency-Key is missing", "send one key per order, the same one with every retry of it")
            : text.Length is < MinClientLength or > MaxClientLength
                ? new Flaw($"an Idempotency-Key of {text.Length} characters", $"send {MinClientLength} to {MaxClientLength} characters, a UUID for example")
            : text.Any(static c => !char.IsAsciiLetterOrDigit(c) && !"._~:+/=-".Contains(c, StringComparison.Ordinal))
                ? new Flaw($"the Idempotency-Key {Flaw.Quote(text)} holds other characters", "use letters, digits and . _ ~ : + / = - only")
            : null;
        if (flaw is null)
        {
            key = new IdempotencyKey("client:" + text);
        }

        return flaw is null;
    }

    /// <summary>
    /// The key a client can make for itself without storing one: the first 32 hexadecimal digits of the SHA-256 of customer,
    /// instant of the demand (UTC, to the second, <c>yyyy-MM-ddTHH:mm:ssZ</c>) and a salt of the client's own, a line each.
    /// </summary>
    /// <remarks>The salt keeps two orders of one customer in one second apart: the basket's id, the number of the form.</remarks>
    public static string ForClient(string customer, DateTimeOffset at, string salt)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{customer}\n{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\n{salt}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)))[..32];
    }

    /// <summary>For a record of a file that names nothing better: the file's hash and the record's number.</summary>
    public static IdempotencyKey ForRecord(PayloadId payload, int record) =>
        new(string.Create(CultureInfo.InvariantCulture, $"file:{payload.Hex}:{record}"));

    /// <summary>For an order that came without any key: its content. Two equal orders are then one.</summary>
    public static IdempotencyKey ForContent(ContentFingerprint fingerprint) => new("order:" + fingerprint.Hex);

    /// <summary>For an EDI message: the parts that name it, sender to message reference; hashed where they are too long.</summary>
    public static IdempotencyKey ForMessage(string syntax, params IEnumerable<string> parts)
    {
        var joined = string.Join(':', parts.Select(static part => part.Trim().Replace(":", "%3A", StringComparison.Ordinal)));
        return new IdempotencyKey(syntax.Length + 1 + joined.Length <= MaxLength
            ? $"{syntax}:{joined}"
            : $"{syntax}:sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)))}");
    }

    /// <summary>For a sale order that people keyed into Odoo.</summary>
    public static IdempotencyKey ForSaleOrder(string server, long id) => new(string.Create(CultureInfo.InvariantCulture, $"{SaleOrderPrefix}{server}:{id}"));

    /// <summary>Server and database id of a key of <see cref="ForSaleOrder"/>; null for any other key.</summary>
    public (string Server, long Id)? SaleOrder =>
        Value.StartsWith(SaleOrderPrefix, StringComparison.Ordinal) && Value.LastIndexOf(':') is var colon && colon >= SaleOrderPrefix.Length
        && long.TryParse(Value.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (Value[SaleOrderPrefix.Length..colon], id) : null;

    /// <summary>A key as it was stored.</summary>
    public static IdempotencyKey Stored(string value) => new(value);

    public override string ToString() => Value;
}
