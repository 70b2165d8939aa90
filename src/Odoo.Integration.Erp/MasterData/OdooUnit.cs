namespace Odoo.Integration.Erp.MasterData;

/// <summary>A unit of measure of Odoo.</summary>
/// <param name="Id">Database id of <c>uom.uom</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="KindId">The same for units that convert into each other: their category, or the unit that all of them are based on.</param>
public sealed record OdooUnit(long Id, string Name, long KindId);
