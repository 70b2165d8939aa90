using System.Text;
using MassTransit;

namespace Odoo.Integration.Messaging.Bodies;

/// <summary>Bytes as the body of a message.</summary>
internal sealed class OrderBodyContent(byte[] bytes) : MessageBody
{
    public long? Length => bytes.Length;

    public Stream GetStream() => new MemoryStream(bytes, writable: false);

    public byte[] GetBytes() => bytes;

    public string GetString() => Encoding.UTF8.GetString(bytes);
}
