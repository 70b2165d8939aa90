namespace Odoo.Integration.Erp.MasterData;

/// <summary>A customer or one of its addresses, as far as an order needs it.</summary>
/// <param name="Id">Database id of <c>res.partner</c>.</param>
/// <param name="Ref">The manufacturer's number for it.</param>
/// <param name="CompanyId">The commercial partner: the company the address belongs to.</param>
/// <param name="IsCompany">Whether it is that company itself: it has no parent.</param>
/// <param name="PricelistId">Its price list, which decides the currency of its orders; null where it has none.</param>
public sealed record OdooPartner(long Id, string? Ref, long CompanyId, bool IsCompany, long? PricelistId);
