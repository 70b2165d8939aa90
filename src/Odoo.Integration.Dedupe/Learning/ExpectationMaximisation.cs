using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>
/// Learns weights without labels: pairs are a mixture of two kinds, and each level's share in either is estimated in turn with how likely
/// each pair is of either kind (Dempster, Laird and Rubin, JRSS B 39, 1977; for record linkage Winkler, 1988). It begins at the policy's own weights, and
/// each weight is drawn towards it, so that a level that is hardly ever met keeps its weight.
/// </summary>
public static class ExpectationMaximisation
{
    private const int Rounds = 100;
    private const double Enough = 1e-7;

    /// <summary>Half a pair of either kind is seen of every level: a share is never 0.</summary>
    private const double Half = 0.5;

    /// <param name="policy">Where it begins.</param>
    /// <param name="pairs">An order with its likeliest candidate each; what is their truth is not looked at.</param>
    /// <param name="draw">As how many pairs that show a level the policy's own weight counts.</param>
    public static ScreeningPolicy Learn(ScreeningPolicy policy, IReadOnlyCollection<LabelledPair> pairs, double draw)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draw);
        var same = new double[EvidenceFields.Levels];
        var other = new double[EvidenceFields.Levels];
        var share = ScreeningPolicy.ProbabilityOf(policy.PriorBits);
        var weights = Enum.GetValues<EvidenceLevel>().Select(policy.BitsOf).ToArray();
        for (var round = 0; round < Rounds && pairs.Count > 0; round++)
        {
            Array.Clear(same);
            Array.Clear(other);
            var (sum, all) = (0.0, 0.0);
            foreach (var pair in pairs)
            {
                var probability = ScreeningPolicy.ProbabilityOf(BitsOf(share, weights, policy, pair.Evidence));
                (sum, all) = (sum + (probability * pair.Weight), all + pair.Weight);
                for (var field = 0; field < EvidenceFields.Count; field++)
                {
                    var level = (int)pair.Evidence.Level((EvidenceField)field);
                    same[level] += probability * pair.Weight;
                    other[level] += (1 - probability) * pair.Weight;
                }
            }

            var moved = Math.Abs((sum / all) - share);
            share = Math.Clamp(sum / all, 1e-6, 0.5);
            moved += Reweigh(policy, weights, same, other, sum, all - sum, draw);
            if (moved < Enough)
            {
                break;
            }
        }

        return policy with
        {
            PriorBits = Math.Round(Math.Log2(share / (1 - share)), 3),
            Bits = Enum.GetValues<EvidenceLevel>().ToDictionary(static level => Names.Of(level), level => Math.Round(weights[(int)level], 3)),
        };
    }

    private static double BitsOf(double share, double[] weights, ScreeningPolicy policy, in PairEvidence evidence)
    {
        var bits = Math.Log2(share / (1 - share));
        for (var field = 0; field < EvidenceFields.Count; field++)
        {
            bits += weights[(int)evidence.Level((EvidenceField)field)] + (policy.FactorOf((EvidenceField)field) * evidence.Shift((EvidenceField)field));
        }

        return bits;
    }

    // A level's weight is the ratio of its shares in the two kinds. The policy's weight counts as so many pairs that show the level: were it drawn as pairs
    // of all levels, a level that one pair in thousands shows would be turned round by that one.
    private static double Reweigh(ScreeningPolicy policy, double[] weights, double[] same, double[] other, double sames, double others, double draw)
    {
        var moved = 0.0;
        foreach (var level in Enum.GetValues<EvidenceLevel>())
        {
            var at = (int)level;
            var met = same[at] + other[at];
            var seen = Math.Log2((same[at] + Half) / (sames + 1)) - Math.Log2((other[at] + Half) / (others + 1));
            var weight = ((met * seen) + (draw * policy.BitsOf(level))) / (met + draw);
            moved += Math.Abs(weight - weights[at]) / weights.Length;
            weights[at] = weight;
        }

        return moved;
    }
}
