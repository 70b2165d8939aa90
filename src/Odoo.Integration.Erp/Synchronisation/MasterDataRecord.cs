namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>A record as Odoo showed it.</summary>
/// <param name="Id">Its database id.</param>
/// <param name="WriteDate">Its <c>write_date</c>, in whole seconds; the epoch where it has none, as rows made by SQL alone.</param>
/// <param name="IsActive">False: archived.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Near">What a person may have meant by a wrong key: keys and name in one text; null where none is looked for.</param>
/// <param name="Body">The fields that were read, a JSON object.</param>
/// <param name="Keys">By what it is found: the field's name and its value, each field once, values of 1 to 255 characters.</param>
public sealed record MasterDataRecord(long Id, DateTimeOffset WriteDate, bool IsActive, string? Name, string? Near, string Body, IReadOnlyList<(string Field, string Value)> Keys);
