namespace Odoo.Integration.Erp.MasterData;

/// <summary>A unit of measure of Odoo; units of one category convert into each other.</summary>
public sealed record OdooUnit(long Id, string Name, long CategoryId);
