using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>A part of a line's quantity that goes to a place (LOC, NAD) or on a day (SCC) of its own.</summary>
/// <param name="Place">Null for a schedule.</param>
/// <param name="Value">How much; null until its QTY segment has come.</param>
/// <param name="Days">Its dates.</param>
internal sealed record EdifactShare(Address? Place, decimal? Value, EdifactDays Days);
