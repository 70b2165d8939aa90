namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// The day that goods are wanted, of the DTM segments (2005) of an order, line or share: requested (2), else scheduled (76, 69), latest
/// (63), earliest (64), to be shipped (10), to be despatched (11).
/// </summary>
internal readonly record struct EdifactDays(int Rank, DateOnly? Day)
{
    private static readonly string[] Qualifiers = ["2", "76", "69", "63", "64", "10", "11"];

    /// <summary>These, with what a DTM segment adds.</summary>
    public EdifactDays With(Segment dtm, EdifactElements elements)
    {
        var rank = Array.IndexOf(Qualifiers, EdifactElements.Code(dtm, 1, 1));
        return rank >= 0 && (Day is null || rank < Rank) && elements.Day(dtm) is { } day ? new EdifactDays(rank, day) : this;
    }
}
