using System.Security.Cryptography;
using System.Text.Json;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>
/// Chains events by hash within an order: SHA-256 of the hash before and of the event's fields as a JSON array. A changed,
/// missing or added event breaks the chain from there on.
/// </summary>
public static class EventChain
{
    private static readonly byte[] Start = new byte[SHA256.HashSizeInBytes];

    /// <summary>The first event of an order.</summary>
    public static OrderEvent First(Guid orderId, DateTimeOffset at, string kind, string actor, string detail) =>
        Link(new ChainHead(orderId, 0, Start), at, kind, null, OrderState.Received, actor, detail);

    /// <summary>The event after <paramref name="head"/>.</summary>
    /// <exception cref="InvalidOperationException">The state machine does not allow the move.</exception>
    public static OrderEvent Link(ChainHead head, DateTimeOffset at, string kind, OrderState? from, OrderState to, string actor, string detail)
    {
        if (!OrderMoves.May(from, to))
        {
            throw new InvalidOperationException($"order {head.OrderId} may not move from {from} to {to}");
        }

        var instant = ToMicroseconds(at);
        var unsigned = new OrderEvent(head.OrderId, head.Seq + 1, instant, kind, from, to, actor, detail, head.Hash, []);
        return unsigned with { Hash = HashOf(unsigned) };
    }

    /// <summary>What the hash of an event must be.</summary>
    public static byte[] HashOf(OrderEvent link)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new object?[]
        {
            link.OrderId, link.Seq, link.At.UtcTicks / TimeSpan.TicksPerMicrosecond, link.Kind, link.From is { } from ? Names.Of(from) : null, Names.Of(link.To),
            link.Actor, link.Detail,
        });
        return SHA256.HashData([.. link.PreviousHash, .. content]);
    }

    // PostgreSQL keeps microseconds: the hash must be of what it gives back.
    private static DateTimeOffset ToMicroseconds(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
