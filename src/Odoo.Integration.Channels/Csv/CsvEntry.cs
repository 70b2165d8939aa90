namespace Odoo.Integration.Channels.Csv;

/// <summary>What one row says of the order, or of one of its lines.</summary>
/// <param name="Row">The row.</param>
/// <param name="Index">Field to cell, from 0.</param>
/// <param name="Number">The line's number where the file gives it none.</param>
internal readonly record struct CsvEntry(CsvRow Row, IReadOnlyDictionary<string, int> Index, int Number);
