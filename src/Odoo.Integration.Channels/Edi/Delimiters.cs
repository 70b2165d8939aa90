namespace Odoo.Integration.Channels.Edi;

/// <summary>What separates the parts of an interchange, as bytes; 0 for a delimiter that the interchange does not have.</summary>
/// <param name="Element">Between data elements.</param>
/// <param name="Component">Between the components of a composite element.</param>
/// <param name="Terminator">Behind each segment.</param>
/// <param name="Repetition">Between repetitions of an element: X12 from 00402 on, EDIFACT syntax 4.</param>
/// <param name="Release">Makes the byte behind it data: EDIFACT alone.</param>
public readonly record struct Delimiters(byte Element, byte Component, byte Terminator, byte Repetition = 0, byte Release = 0);
