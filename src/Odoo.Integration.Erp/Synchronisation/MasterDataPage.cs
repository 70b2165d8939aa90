namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>Records by rising id.</summary>
/// <param name="Records">The records, as of one moment in Odoo: a call is one snapshot.</param>
/// <param name="IsLast">Whether none follow.</param>
public sealed record MasterDataPage(IReadOnlyList<MasterDataRecord> Records, bool IsLast);
