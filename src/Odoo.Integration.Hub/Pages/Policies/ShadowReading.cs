using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Pages.Policies;

/// <summary>What the tried policy would have done.</summary>
/// <param name="Version">The tried policy.</param>
/// <param name="Since">Since when it is tried.</param>
/// <param name="Decided">Orders decided on since.</param>
/// <param name="Differing">Those that it would have decided otherwise.</param>
/// <param name="Orders">The newest of these.</param>
public sealed record ShadowReading(string Version, DateTimeOffset Since, long Decided, long Differing, IReadOnlyList<ShadowDifference> Orders);
