namespace Odoo.Integration.Dedupe.Learning;

/// <summary>A person's word on an order: whether it is one demand with another.</summary>
/// <param name="Against">The other order.</param>
/// <param name="IsSameDemand">Rejected as its duplicate, or released as new.</param>
/// <param name="SampleRate">As one of how many it was offered to people, where chance chose it; 1 for what was held.</param>
public sealed record Judgement(Guid Against, bool IsSameDemand, double SampleRate = 1);
