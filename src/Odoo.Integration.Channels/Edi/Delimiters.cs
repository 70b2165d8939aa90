namespace Odoo.Integration.Channels.Edi;

/// <summary>What separates the parts of an interchange, as bytes; 0 for a delimiter that the interchange does not have.</summary>
/// <param name="Element">Between data elements.</param>
/// <param name="Component">Between the components of a composite element.</param>
/// <param name="Terminator">Behind each segment.</param>
/// <param name="Repetition">Between repetitions of an element: X12 from 00402 on, EDIFACT syntax 4.</param>
/// <param name="Release">Makes the byte behind it data: EDIFACT alone.</param>
public readonly record struct Delimiters(byte Element, byte Component, byte Terminator, byte Repetition = 0, byte Release = 0)
{
    /// <summary>Compared with each segment that is read, so without branches.</summary>
    public bool Equals(Delimiters other) =>
        ((Element ^ other.Element) | (Component ^ other.Component) | (Terminator ^ other.Terminator) | (Repetition ^ other.Repetition) | (Release ^ other.Release)) == 0;

    public override int GetHashCode() => HashCode.Combine(Element, Component, Terminator, Repetition, Release);
}
