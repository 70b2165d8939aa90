using Odoo.Integration.Simulator.Errors;

namespace Odoo.Integration.Simulator.Calls;

/// <summary>How a call is answered.</summary>
internal abstract record CallReply
{
    private CallReply()
    {
    }

    /// <summary>A result; null for Python's None.</summary>
    public sealed record Result(object? Value) : CallReply;

    /// <summary>An error.</summary>
    public sealed record Failure(OdooError Error) : CallReply;

    /// <summary>A page of the web server or a gateway instead of an answer.</summary>
    public sealed record Page(int Status, string Html) : CallReply;

    /// <summary>The connection is cut without a byte.</summary>
    public sealed record Silence : CallReply;
}
