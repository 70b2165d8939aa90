using System.Net;
using System.Net.Http.Headers;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>A JSON body that knows whether any of it was handed to the network.</summary>
internal sealed class TrackedContent : ByteArrayContent
{
    public TrackedContent(byte[] json)
        : base(json) => Headers.ContentType = new MediaTypeHeaderValue("application/json");

    /// <summary>False: the server cannot have seen the request.</summary>
    public bool WasTouched { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasTouched = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasTouched = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
