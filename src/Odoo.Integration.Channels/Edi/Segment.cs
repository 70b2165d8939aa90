namespace Odoo.Integration.Channels.Edi;

/// <summary>One segment of an interchange.</summary>
/// <param name="Number">Its place, counted from 1 at the message's header segment.</param>
/// <param name="Elements">The tag, then its data elements; blanks at the ends dropped.</param>
public sealed record Segment(int Number, IReadOnlyList<string> Elements)
{
    public string Tag => Elements[0];

    /// <summary>A data element by its position in the standard, from 1; empty where it was left out.</summary>
    public string this[int element] => element < Elements.Count ? Elements[element] : string.Empty;

    /// <summary>As an acknowledgement would name it: <c>segment 14 (PO1)</c>, and the element where one is meant.</summary>
    public string At(int? element = null) => element is { } number
        ? FormattableString.Invariant($"segment {Number} ({Tag}), element {number}")
        : FormattableString.Invariant($"segment {Number} ({Tag})");
}
