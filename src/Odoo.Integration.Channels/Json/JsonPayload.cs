using System.Text;
using System.Text.Json;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Json;

/// <summary>
/// Opens a payload as one JSON document: UTF-8 (UTF-16 with its mark), at most 16 MB and 64 levels deep. A field that stands twice in one object
/// is refused: two programs would read two orders out of it.
/// </summary>
internal static class JsonPayload
{
    /// <summary>Longest document, in bytes: 50,000 lines of an order with some 300 bytes each.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The document, or what is wrong with the payload as a whole.</summary>
    public static JsonDocument? Open(Stream payload, out Problem? problem)
    {
        if (PayloadKind.FlawOf(payload) is { } flaw)
        {
            problem = flaw.At(string.Empty);
            return null;
        }

        if (payload.Length > MaxLength)
        {
            problem = new Problem(string.Empty, $"the document is larger than {MaxLength / 1024 / 1024} MB", "send fewer orders in one");
            return null;
        }

        try
        {
            problem = null;
            return JsonDocument.Parse(ReadAll(payload), Options);
        }
        catch (JsonException broken)
        {
            problem = Broken(broken);
        }
        catch (InvalidOperationException)
        {
            // A field's name with half a surrogate pair, escaped, met while looking for fields that stand twice.
            problem = new Problem("$", "a field's name is not valid Unicode", "send the document in UTF-8");
        }

        return null;
    }

    private static Problem Broken(JsonException broken)
    {
        var place = $"$ (line {(broken.LineNumber ?? 0) + 1}, byte {(broken.BytePositionInLine ?? 0) + 1})";
        var end = broken.Message.IndexOf(". ", StringComparison.Ordinal);
        return new Problem(place, "this is no valid JSON: " + (end < 0 ? broken.Message : broken.Message[..end]), "send one whole JSON document in UTF-8, each field once");
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream payload)
    {
        var bytes = new byte[payload.Length];
        payload.Position = 0;
        payload.ReadExactly(bytes);
        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => bytes.AsMemory(3),
            [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2)),
            [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)),
            _ => bytes,
        };
    }
}
