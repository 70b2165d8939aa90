using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe;

/// <summary>An earlier order, and how likely it is the same demand.</summary>
/// <param name="Order">The earlier order.</param>
/// <param name="Bits">Log-odds in bits.</param>
/// <param name="Probability">The same as a probability.</param>
/// <param name="Evidence">What it adds up from, beside the policy's prior.</param>
/// <param name="Pair">How the two agree, field by field.</param>
public sealed record ScoredCandidate(OrderProfile Order, double Bits, double Probability, IReadOnlyList<WeighedFinding> Evidence, PairEvidence Pair)
{
    /// <summary>The level of a field.</summary>
    public EvidenceLevel Level(EvidenceField field) => Pair.Level(field);
}
