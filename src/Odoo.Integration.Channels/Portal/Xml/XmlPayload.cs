using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Portal.Xml;

/// <summary>
/// Reads an XML document as a tree, its order lines one at a time. A DOCTYPE is passed over and never loaded; entities beside the five of XML are an error;
/// nothing is fetched. At most 64 MB, 32 levels, 64 attributes an element, 64,000 characters a text.
/// </summary>
internal static partial class XmlPayload
{
    private const int MaxMegabytes = 64;
    private const int MaxDepth = 32;
    private const int MaxAttributes = 64;
    private const int MaxText = 64_000;

    /// <summary>Most elements from one order line to the next, and before the first: what is kept at a time.</summary>
    private const int MaxParts = 100_000;

    // Elements that hold other things than the order: extensions, signatures, attached files.
    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal) { "UBLExtensions", "EmbeddedDocumentBinaryObject", "Signature", "Extrinsic" };

    /// <summary>Reads the document; each part that <paramref name="isLine"/> says is a line is given to <paramref name="take"/> and not kept. Null where it is no XML, with its problem.</summary>
    public static XmlPart? Read(Stream payload, XmlProblems problems, Func<XmlPart, XmlPart, bool> isLine, Action<XmlPart, XmlPart> take)
    {
        if (PayloadKind.FlawOf(payload) is { } flaw)
        {
            problems.Add(flaw.At(string.Empty));
            return null;
        }

        if (payload.Length > MaxMegabytes * 1024L * 1024)
        {
            problems.Add(new Problem(string.Empty, $"the document is larger than {MaxMegabytes} MB", "send the order in several"));
            return null;
        }

        try
        {
            using var text = TextOf(payload, out var unknown);
            if (unknown is not null)
            {
                problems.Add(new Problem("1:1", $"the encoding {Flaw.Quote(unknown)} is not known here", "send it in UTF-8"));
                return null;
            }

            using var reader = Create(payload, text);
            return Read(reader, problems, isLine, take);
        }
        catch (XmlException broken)
        {
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"{broken.LineNumber}:{broken.LinePosition}"), "this is no well-formed XML: " + FirstSentence(broken.Message), "send the document whole, as the system writes it"));
            return null;
        }
    }

    /// <summary>The name of the root and its namespace, as far as they can be read.</summary>
    public static (string Name, string Namespace)? RootOf(Stream payload)
    {
        payload.Position = 0;
        try
        {
            using var text = TextOf(payload, out _);
            using var reader = Create(payload, text);
            return reader.MoveToContent() == XmlNodeType.Element ? (reader.LocalName, reader.NamespaceURI) : null;
        }
        catch (XmlException)
        {
            // What is wrong is said by the format that reads it as a whole.
            return null;
        }
        finally
        {
            payload.Position = 0;
        }
    }

    private static XmlReader Create(Stream payload, StreamReader? text) => text is null ? XmlReader.Create(payload, Settings()) : XmlReader.Create(text, Settings());

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CloseInput = false,
        MaxCharactersInDocument = MaxMegabytes * 1024L * 1024,
    };

    private static XmlPart? Read(XmlReader reader, XmlProblems problems, Func<XmlPart, XmlPart, bool> isLine, Action<XmlPart, XmlPart> take)
    {
        var open = new Stack<XmlPart>();
        XmlPart? root = null;
        var kept = 0;
        reader.Read();
        while (!reader.EOF && !problems.Any)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when PassedOver.Contains(reader.LocalName) && open.Count > 0:
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    var part = Open(reader, problems);
                    root ??= part;
                    if (open.Count >= MaxDepth || ++kept > MaxParts)
                    {
                        part.Refuse(open.Count >= MaxDepth ? $"more than {MaxDepth} elements in one another" : $"more than {MaxParts} elements without an order line", "send the order as the system writes it");
                    }

                    if (reader.IsEmptyElement)
                    {
                        Close(part, open, isLine, take, ref kept);
                    }
                    else
                    {
                        open.Push(part);
                    }

                    break;
                case XmlNodeType.EndElement:
                    Close(open.Pop(), open, isLine, take, ref kept);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    if (open.Peek().Append(reader.Value) > MaxText)
                    {
                        open.Peek().Refuse($"a text of more than {MaxText} characters", "shorten it, or send it as an attachment");
                    }

                    break;
            }

            reader.Read();
        }

        return root;
    }

    private static XmlPart Open(XmlReader reader, XmlProblems problems)
    {
        var at = (IXmlLineInfo)reader;
        var part = new XmlPart(reader.LocalName, reader.NamespaceURI, at.LineNumber, at.LinePosition, problems);
        if (reader.AttributeCount > MaxAttributes)
        {
            part.Refuse($"more than {MaxAttributes} attributes", "send the order as the system writes it");
        }
        else if (reader.HasAttributes)
        {
            while (reader.MoveToNextAttribute())
            {
                part.Add(reader.LocalName, reader.Value);
            }

            reader.MoveToElement();
        }

        return part;
    }

    private static void Close(XmlPart part, Stack<XmlPart> open, Func<XmlPart, XmlPart, bool> isLine, Action<XmlPart, XmlPart> take, ref int kept)
    {
        if (!open.TryPeek(out var parent))
        {
            return;
        }

        if (isLine(parent, part))
        {
            take(parent, part);
            kept = 0;
        }
        else
        {
            parent.Add(part);
        }
    }

    // XmlReader knows the Unicode encodings, Latin 1 and ASCII by itself; the code pages are ours to know.
    private static StreamReader? TextOf(Stream payload, out string? unknown)
    {
        unknown = null;
        Span<byte> start = stackalloc byte[256];
        payload.Position = 0;
        var read = payload.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        payload.Position = 0;
        var declared = Declared().Match(Encoding.Latin1.GetString(start[..read]));
        if (!declared.Success || declared.Groups[1].Value.ToUpperInvariant() is "UTF-8" or "UTF-16" or "ISO-8859-1" or "US-ASCII" or "ASCII")
        {
            return null;
        }

        if (TextEncodings.Find(declared.Groups[1].Value) is { } encoding)
        {
            return new StreamReader(payload, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        }

        unknown = declared.Groups[1].Value;
        return null;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    [GeneratedRegex("""^\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();
}
