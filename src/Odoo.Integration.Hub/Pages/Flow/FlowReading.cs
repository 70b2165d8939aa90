using Odoo.Integration.Store.Flow;
using Odoo.Integration.Store.Ledger;

namespace Odoo.Integration.Hub.Pages.Flow;

/// <summary>What was counted, and when.</summary>
/// <param name="At">When.</param>
/// <param name="Took">For how long it was counted.</param>
/// <param name="Channels">Every channel's account.</param>
/// <param name="Hours">The last day by the hour, the oldest first.</param>
/// <param name="Oldest">Of each state that an order should leave, the order that has been in it longest.</param>
public sealed record FlowReading(DateTimeOffset At, TimeSpan Took, IReadOnlyList<ChannelBalance> Channels, IReadOnlyList<FlowHour> Hours, IReadOnlyList<OldestOrder> Oldest);
