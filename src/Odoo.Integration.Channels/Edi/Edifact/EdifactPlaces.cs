using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Shares the lines of an order out over the places they go to.</summary>
internal static class EdifactPlaces
{
    /// <summary>What tells a place from another: its number, else its name; empty for the order's own.</summary>
    public static string KeyOf(Address? place) => place is null ? string.Empty : place.Gln ?? place.Code ?? place.Name ?? string.Empty;

    /// <summary>The lines by place, in the sequence that the places came.</summary>
    public static IEnumerable<(Address? Place, IReadOnlyList<EdifactPlacedLine> Lines)> Of(IReadOnlyList<EdifactPlacedLine> lines) =>
        lines.All(static line => line.Place is null)
            ? [(null, lines)]
            : lines.GroupBy(static line => KeyOf(line.Place), StringComparer.Ordinal).Select(static group => (group.First().Place, (IReadOnlyList<EdifactPlacedLine>)[.. group]));
}
