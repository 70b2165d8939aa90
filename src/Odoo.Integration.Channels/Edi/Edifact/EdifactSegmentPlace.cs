namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>A segment of a message, or a place in it, that something can be said of after the reader went on.</summary>
/// <param name="Segment">Its number in the message, UNH being 1.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Element">From 1, the tag not counted; null for the segment as a whole.</param>
/// <param name="Component">From 1; null for the element as a whole.</param>
internal readonly record struct EdifactSegmentPlace(int Segment, string Tag, int? Element = null, int? Component = null)
{
    public static EdifactSegmentPlace Of(Segment segment, int? element = null, int? component = null) => new(segment.Number, segment.Tag, element, component);

    /// <summary>As people name it: <c>segment 14 (LIN), element 3, component 1</c>.</summary>
    public override string ToString() => (Element, Component) switch
    {
        ({ } element, { } component) => FormattableString.Invariant($"segment {Segment} ({Tag}), element {element}, component {component}"),
        ({ } element, _) => FormattableString.Invariant($"segment {Segment} ({Tag}), element {element}"),
        _ => FormattableString.Invariant($"segment {Segment} ({Tag})"),
    };
}
