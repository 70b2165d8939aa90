namespace Odoo.Integration.Simulator.Faults;

/// <summary>A fault that befalls one call.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Delay">Of <see cref="FaultKind.Delay"/>: how long.</param>
internal sealed record Fault(FaultKind Kind, TimeSpan Delay);
