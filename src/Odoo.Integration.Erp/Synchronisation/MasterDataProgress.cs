namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>How far the copy of a model is.</summary>
/// <param name="Cursor">Everything that Odoo showed with a write date up to here is stored; null until all was read once.</param>
/// <param name="CheckedAt">When the last run began that left the copy as Odoo was, by the hub's clock.</param>
/// <param name="SweptAt">When everything was last read, by the hub's clock.</param>
/// <param name="SweepCursor">The cursor once the reading of everything that is under way is done.</param>
/// <param name="SweepAfter">The id behind which that reading stands; null where none is under way.</param>
/// <param name="RefusedAt">When Odoo last refused to show the model; null where it did not, or does no more.</param>
public sealed record MasterDataProgress(
    DateTimeOffset? Cursor, DateTimeOffset? CheckedAt, DateTimeOffset? SweptAt, DateTimeOffset? SweepCursor, long? SweepAfter, DateTimeOffset? RefusedAt);
