using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels;

/// <summary>Recognises by their first bytes the payloads that no text format can read.</summary>
public static class PayloadKind
{
    private static readonly (byte[] Start, string What, string Remedy)[] Others =
    [
        ("PK\x03\x04"u8.ToArray(), "this is a ZIP archive (or an Excel .xlsx file), not text", "unpack it, or save the sheet as CSV"),
        ([0xD0, 0xCF, 0x11, 0xE0], "this is an old Excel or Word file, not text", "save the sheet as CSV"),
        ([0x1F, 0x8B], "this is a gzip archive, not text", "unpack it first"),
        ("%PDF"u8.ToArray(), "this is a PDF, not text", "send the order as data"),
        ("\x7FELF"u8.ToArray(), "this is a program, not text", "send the order file"),
    ];

    /// <summary>The flaw of a payload that is empty or of another kind; null otherwise. Leaves the stream at its start.</summary>
    public static Flaw? FlawOf(Stream payload)
    {
        Span<byte> start = stackalloc byte[512];
        payload.Position = 0;
        var read = payload.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        payload.Position = 0;
        start = start[..read];
        if (read == 0)
        {
            return new Flaw("the file is empty", "send it again when it is whole");
        }

        foreach (var (signature, what, remedy) in Others)
        {
            if (start.StartsWith(signature))
            {
                return new Flaw(what, remedy);
            }
        }

        if (start.IndexOfAnyExcept((byte)' ', (byte)'\r', (byte)'\n') < 0 && payload.Length == read)
        {
            return new Flaw("the file holds nothing but blanks", "send it again when it is whole");
        }

        // Text in UTF-16 is the one text that holds zero bytes; its mark tells it apart.
        var utf16 = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        return !utf16 && start.Contains((byte)0) ? new Flaw("this is no text file: it holds zero bytes", "send the order file itself") : null;
    }
}
