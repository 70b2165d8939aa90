namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>A segment of a transaction set that something can be said of after the reader went on.</summary>
/// <param name="Number">Its place in the set; ST is 1.</param>
/// <param name="Tag">Its segment id.</param>
internal readonly record struct X12Place(int Number, string Tag)
{
    public static X12Place Of(Segment segment) => new(segment.Number, segment.Tag);

    public string At(int element) => element > 0
        ? FormattableString.Invariant($"segment {Number} ({Tag}), element {element}")
        : FormattableString.Invariant($"segment {Number} ({Tag})");
}
