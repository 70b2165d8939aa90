namespace Odoo.Integration.Channels.Edi;

/// <summary>How the reading of a segment ended.</summary>
internal enum SegmentOutcome
{
    /// <summary>The bytes are at their end; no segment was read.</summary>
    End,

    /// <summary>A segment, closed by its terminator.</summary>
    Whole,

    /// <summary>The bytes ended within the segment, which holds what came of it.</summary>
    Truncated,

    /// <summary>No terminator within <see cref="SegmentReader.MaxLength"/> bytes; no segment was read, nothing can follow.</summary>
    TooLong,
}
