namespace Odoo.Integration.Channels.Csv;

/// <summary>The rows of one order.</summary>
/// <param name="Key">What they have in common; null where nothing says which order they are.</param>
/// <param name="Rows">At least one; the first holds the order's own fields.</param>
/// <param name="Overflow">Whether there were more rows than an order may have lines; those are not kept.</param>
/// <param name="Orphaned">Whether they stand before the first order of a layout where lines belong to the order above them.</param>
internal sealed record CsvGroup(string? Key, IReadOnlyList<CsvRow> Rows, bool Overflow, bool Orphaned);
