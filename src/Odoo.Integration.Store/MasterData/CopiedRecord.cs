namespace Odoo.Integration.Store.MasterData;

/// <summary>A record of Odoo's, as it is stored.</summary>
/// <param name="Id">Its database id.</param>
/// <param name="WriteDate">When it was last written, in whole seconds.</param>
/// <param name="IsActive">False: archived.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Near">The text in which near names are looked for; null where none are.</param>
/// <param name="Body">Its fields, a JSON object.</param>
/// <param name="Keys">By what it is found: at most one of a kind, 1 to 255 characters each.</param>
public sealed record CopiedRecord(long Id, DateTimeOffset WriteDate, bool IsActive, string? Name, string? Near, string Body, IReadOnlyList<(string Kind, string Key)> Keys);
