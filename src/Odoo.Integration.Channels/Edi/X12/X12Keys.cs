using System.Security.Cryptography;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// The idempotency keys of a transaction set. Interchange control numbers alone repeat across partners and years: sender, receiver and
/// their qualifiers belong to them.
/// </summary>
internal sealed class X12Keys(X12Head head, EdiIdentity identity)
{
    private readonly IncrementalHash? _content = identity == EdiIdentity.Content ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    private string? _hash;

    /// <summary>Takes each segment of the set; its control numbers (ST, SE) are no content.</summary>
    public void Take(Segment segment)
    {
        if (_content is not null && segment.Tag is not ("ST" or "SE"))
        {
            _content.AppendData(segment.All.Trim(" \t\r\n"u8));
            _content.AppendData([head.Interchange.Delimiters.Terminator]);
        }
    }

    /// <summary>The key of the set, or of the part of it for a store.</summary>
    public IdempotencyKey Of(string number, X12Store? store)
    {
        var interchange = head.Interchange;
        _hash ??= _content is null ? string.Empty : Convert.ToHexStringLower(_content.GetHashAndReset());
        string[] partners = [interchange.SenderQualifier, interchange.Sender, interchange.ReceiverQualifier, interchange.Receiver];
        string[] own = _content is null
            ? [interchange.ControlNumber, head.Group.ControlNumber, head.ControlNumber]
            : ["content", head.Type, number, _hash];
        return IdempotencyKey.ForMessage("x12", [.. partners, .. own, .. store is { } named ? [named.Code] : Array.Empty<string>()]);
    }
}
