using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>A line of the canonical order, and what it came from.</summary>
/// <param name="Place">Where it goes, where that is another place than the order's; else null.</param>
/// <param name="Line">The line.</param>
/// <param name="Segment">Number of the LIN (or ALC) segment that it came from.</param>
/// <param name="IsCharge">Whether it is a charge or an allowance, no goods.</param>
internal sealed record EdifactPlacedLine(Address? Place, OrderLine Line, int Segment, bool IsCharge = false);
