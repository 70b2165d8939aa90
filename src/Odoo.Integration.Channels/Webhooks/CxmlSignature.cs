using System.Globalization;
using System.Text;
using System.Xml;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// cXML's own proof: the <c>SharedSecret</c> of a credential in <c>Header/Sender</c>, within the document. It proves who sends, not what: use it over TLS alone.
/// The delivery id is the document's <c>payloadID</c>; the answer is a cXML <c>Response</c>, which senders of orders wait for.
/// </summary>
/// <remarks>Source: cXML Reference Guide 1.2, "Header" (Sender, Credential) and "Response" (Status codes 200, 401, 406, 560).</remarks>
public sealed class CxmlSignature : IWebhookSignature, IWebhookAnswers
{
    // A header is some kilobytes; what stands behind it is not looked at here.
    private const int MaxHeaderCharacters = 256 * 1024;
    private const int MaxDepth = 16;

    public string Name => "cxml";

    public string ContentType => "application/xml; charset=utf-8";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance)
    {
        var sent = Read(request).Secrets;
        return sent.Count == 0 ? WebhookVerdict.NotSigned
            : sent.Any(secret => SharedSecret.IsOneOf(secret, secrets)) ? WebhookVerdict.Genuine
            : WebhookVerdict.Forged;
    }

    public string? DeliveryId(WebhookRequest request) => Read(request).PayloadId;

    public byte[] Answer(Guid id, DateTimeOffset at, WebhookOutcome outcome, string words)
    {
        var (code, text) = outcome switch
        {
            WebhookOutcome.Taken => ("200", "OK"),
            WebhookOutcome.Refused => ("406", "Not Acceptable"),
            WebhookOutcome.NotProven => ("401", "Unauthorized"),
            _ => ("560", "Temporary server error"),
        };
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteDocType("cXML", null, "http://xml.cxml.org/schemas/cXML/1.2.050/cXML.dtd", null);
            xml.WriteStartElement("cXML");
            xml.WriteAttributeString("payloadID", $"{id:N}@hub");
            xml.WriteAttributeString("timestamp", at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            xml.WriteStartElement("Response");
            xml.WriteStartElement("Status");
            xml.WriteAttributeString("code", code);
            xml.WriteAttributeString("text", text);
            xml.WriteString(string.Concat(words.Where(XmlConvert.IsXmlChar)));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    // Who sends something that is no cXML, or is broken before the end of its header, has proven nothing.
    private static (IReadOnlyList<string> Secrets, string? PayloadId) Read(WebhookRequest request)
    {
        var secrets = new List<string>();
        string? payloadId = null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(request.Body.ToArray(), 0, Math.Min(request.Body.Length, MaxHeaderCharacters), writable: false), settings);
            var path = new string[MaxDepth];
            while (xml.Read() && xml.Depth < MaxDepth)
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    path[xml.Depth] = xml.LocalName;
                    payloadId ??= xml.Depth == 0 ? xml.GetAttribute("payloadID") : null;
                    if (xml.Depth == 1 && xml.LocalName is not "Header")
                    {
                        break;
                    }
                }
                else if (xml.NodeType == XmlNodeType.Text && path.AsSpan(0, xml.Depth) is ["cXML", "Header", "Sender", "Credential", "SharedSecret"])
                {
                    secrets.Add(xml.Value.Trim());
                }
            }
        }
        catch (XmlException)
        {
            return ([], null);
        }

        return (secrets, payloadId);
    }
}
