using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>
/// Learns weights without labels: pairs are a mixture of two kinds, and each level's share in either is estimated in turn with how likely
/// each pair is of either kind (Dempster, Laird and Rubin, JRSS B 39, 1977; for record linkage Winkler, 1988). It begins at the policy's own weights, and
/// its shares are drawn towards what those say, so that a level that is hardly ever met keeps its weight.
/// </summary>
public static class ExpectationMaximisation
{
    private const int Rounds = 100;
    private const double Enough = 1e-7;

    /// <param name="policy">Where it begins.</param>
    /// <param name="pairs">An order with its likeliest candidate each; what is their truth is not looked at.</param>
    /// <param name="draw">As how many pairs of each kind the policy's own weights count.</param>
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

    // A level's weight is the ratio of its shares in the two kinds; the policy's weight counts as so many pairs of either.
    private static double Reweigh(ScreeningPolicy policy, double[] weights, double[] same, double[] other, double sames, double others, double draw)
    {
        var moved = 0.0;
        foreach (var level in Enum.GetValues<EvidenceLevel>())
        {
            var at = (int)level;
            var met = (same[at] + other[at]) / (sames + others);
            var believed = Math.Max(met, 1e-4);
            var ratio = Math.Pow(2, Math.Clamp(policy.BitsOf(level), -20, 20));
            var inOthers = (other[at] + (draw * believed)) / (others + draw);
            var inSame = (same[at] + (draw * Math.Min(1, believed * ratio))) / (sames + draw);
            var weight = Math.Log2(inSame / inOthers);
            moved += Math.Abs(weight - weights[at]) / weights.Length;
            weights[at] = weight;
        }

        return moved;
    }
}
