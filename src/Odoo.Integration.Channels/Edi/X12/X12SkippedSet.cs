namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>A transaction set of a group whose version is not read: the group is refused, its sets are passed over.</summary>
internal sealed class X12SkippedSet(X12Head head) : X12Set(head)
{
    public override bool IsSupported => false;

    public override void Take(Segment segment)
    {
        // Its group was refused.
    }

    public override IEnumerable<ChannelReading> Close() => [];
}
