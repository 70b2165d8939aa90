namespace Odoo.Integration.Store.MasterData;

/// <summary>What there is of a model, for people.</summary>
/// <param name="Server">The server's name in the configuration.</param>
/// <param name="Model">The model's name in Odoo.</param>
/// <param name="Records">How many records are stored.</param>
/// <param name="CheckedAt">When the last run began that left the copy as Odoo was; null where none has.</param>
/// <param name="SweptAt">When everything was last read.</param>
/// <param name="Trouble">Why the last run ended early; null where it did not.</param>
public sealed record CopySummary(string Server, string Model, long Records, DateTimeOffset? CheckedAt, DateTimeOffset? SweptAt, string? Trouble);
