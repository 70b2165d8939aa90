namespace Odoo.Integration.Channels.Csv;

/// <summary>The rows of one order.</summary>
/// <param name="Key">What they have in common; null where each row is an order of its own.</param>
/// <param name="Rows">At least one.</param>
/// <param name="Overflow">Whether there were more rows than an order may have lines; those are not kept.</param>
internal sealed record CsvGroup(string? Key, IReadOnlyList<CsvRow> Rows, bool Overflow);
