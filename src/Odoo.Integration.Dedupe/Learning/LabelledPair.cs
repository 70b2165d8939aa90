using Odoo.Integration.Dedupe.Evidence;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>Two orders that were compared, and the truth about them.</summary>
/// <param name="Evidence">How they agree.</param>
/// <param name="IsSameDemand">Whether they are one demand: a person's verdict, or a label.</param>
/// <param name="Channel">The channel of the order that came.</param>
/// <param name="Customer">The customer's first name, as profiles have it; null where it has none.</param>
/// <param name="Weight">For how many pairs it stands: a pair that was drawn as one of fifty stands for fifty.</param>
public sealed record LabelledPair(PairEvidence Evidence, bool IsSameDemand, string Channel, string? Customer = null, double Weight = 1);
