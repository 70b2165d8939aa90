namespace Odoo.Integration.Store.Metrics;

/// <summary>One figure, as of now.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Labels">Values of the metric's labels, in their sequence.</param>
/// <param name="Value">The figure.</param>
public sealed record Sample(string Metric, IReadOnlyList<string> Labels, double Value);
