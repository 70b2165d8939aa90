using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels;

/// <summary>One thing found in a payload: an order, or something that cannot become one.</summary>
/// <param name="Position">Where it stands, in the format's own words; empty for the payload as a whole.</param>
public abstract record ChannelReading(string Position)
{
    /// <summary>A valid order and the key that tells a resend of it from another one.</summary>
    public sealed record Found(string Position, Order Order, IdempotencyKey Key) : ChannelReading(Position);

    /// <summary>An order, an envelope or a whole payload that is refused.</summary>
    /// <param name="Position">Where it stands.</param>
    /// <param name="ExternalId">The order number, where it could be read.</param>
    /// <param name="Problems">At least one.</param>
    public sealed record Refused(string Position, string? ExternalId, IReadOnlyList<Problem> Problems) : ChannelReading(Position);

    /// <summary>
    /// Something that was read and understood and is on purpose not for the hub: a quotation that is not won yet, a notice that another message
    /// repeats. Nothing is to be mended, and nothing becomes of it.
    /// </summary>
    /// <param name="Position">Where it stands.</param>
    /// <param name="ExternalId">Its number, where it has one.</param>
    /// <param name="Why">Why, in words for a person who looks for it.</param>
    public sealed record PassedOver(string Position, string? ExternalId, string Why) : ChannelReading(Position);

    /// <summary>
    /// A receipt for the partner, due whatever becomes of the orders: it says that what was sent could be read, not that anything
    /// is bought. It stands behind the readings that it speaks of.
    /// </summary>
    /// <param name="Position">The interchange that it answers.</param>
    /// <param name="FileName">A name for it, such as <c>905.997</c>; unique within the payload.</param>
    /// <param name="Write">Its bytes: a pure function of the moment and of a control number that only this receipt has.</param>
    public sealed record Acknowledgement(string Position, string FileName, AcknowledgementWriter Write) : ChannelReading(Position);
}
