namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>One transaction set, ST to SE, or what is wrong with an envelope.</summary>
internal abstract record X12Message(string Position)
{
    /// <summary>A transaction set whose envelope is sound.</summary>
    public sealed record Whole(X12Interchange Interchange, Segment Group, IReadOnlyList<Segment> Segments, string Position) : X12Message(Position)
    {
        /// <summary>ST01: 850, 860, …</summary>
        public string Type => Segments[0][1];

        /// <summary>ST02.</summary>
        public string ControlNumber => Segments[0][2];

        /// <summary>GS06.</summary>
        public string GroupControlNumber => Group[6];
    }

    /// <summary>A damaged envelope, or a transaction set that cannot be trusted to be whole.</summary>
    public sealed record Damaged(string Position, string What, string Remedy) : X12Message(Position);
}
