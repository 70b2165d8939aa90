namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary>Something that happened to an order.</summary>
/// <param name="At">When.</param>
/// <param name="What">In a few words of ours.</param>
/// <param name="Who">Who or what did it.</param>
/// <param name="State">Where the order stood from then on; null where it did not move.</param>
/// <param name="Words">In words; others' text may be in it. Null for nothing.</param>
/// <param name="Facts">What else was kept of it.</param>
public sealed record TimelineEntry(DateTimeOffset At, string What, string Who, string? State, string? Words, IReadOnlyList<TimelineFact> Facts);

/// <summary>A fact that was kept.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">As it was kept.</param>
/// <param name="OrderId">The order that it names; null where it names none.</param>
public sealed record TimelineFact(string Name, string Value, Guid? OrderId);
