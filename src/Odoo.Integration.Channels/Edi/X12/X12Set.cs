using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>A transaction set while its segments come: what reads it, one segment in memory at a time.</summary>
internal abstract class X12Set(X12Head head)
{
    public X12Head Head { get; } = head;

    /// <summary>What is wrong with it, for people and for the acknowledgement.</summary>
    public X12Elements Elements { get; } = new(head.Position, head.Group.HasShortDates);

    /// <summary>Whether sets of this kind are read here at all.</summary>
    public abstract bool IsSupported { get; }

    /// <summary>Takes the next segment, ST and SE included.</summary>
    public abstract void Take(Segment segment);

    /// <summary>What the set says, its envelope being sound.</summary>
    public abstract IEnumerable<ChannelReading> Close();

    public ChannelReading.Refused Refuse(string what, string remedy) => new(Head.Position, null, [new Problem(Head.Position, what, remedy)]);
}
