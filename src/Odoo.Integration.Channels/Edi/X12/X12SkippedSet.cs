namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>A transaction set of a group or an interchange that was refused as a whole: it is passed over.</summary>
internal sealed class X12SkippedSet(X12Head head) : X12Set(head)
{
    public override bool IsSupported => false;

    public override void Take(Segment segment)
    {
        // What it stands in was refused.
    }

    public override IEnumerable<ChannelReading> Close() => [];
}
