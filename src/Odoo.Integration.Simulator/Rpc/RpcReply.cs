using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>How a call is answered.</summary>
internal abstract record RpcReply
{
    private RpcReply()
    {
    }

    /// <summary>HTTP 200 with a result; null answers with neither result nor error.</summary>
    public sealed record Result(object? Value) : RpcReply;

    /// <summary>HTTP 200 with an error.</summary>
    public sealed record Failure(OdooError Error) : RpcReply;

    /// <summary>A page of the web server or a gateway instead of an answer.</summary>
    public sealed record Page(int Status, string Html) : RpcReply;

    /// <summary>The connection is cut without a byte.</summary>
    public sealed record Silence : RpcReply;
}
