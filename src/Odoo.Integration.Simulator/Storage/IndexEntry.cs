namespace Odoo.Integration.Simulator.Storage;

/// <summary>A value of a record in an index.</summary>
internal readonly record struct IndexEntry(object Value, long Id);
