namespace Odoo.Integration.Store.MasterData;

/// <summary>A record that is near to a text.</summary>
/// <param name="Key">Its key of the kind that was asked for; null where it has none.</param>
/// <param name="Name">Its name; null where it has none.</param>
public sealed record NearRecord(string? Key, string? Name);
