using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>
/// Learns a policy's weights from labelled pairs: logistic regression on the levels, with a normal prior around the weights that the policy has
/// (maximum a posteriori, by Newton's method). A few verdicts move the weights a little; many move them where the labels are.
/// </summary>
public static class WeightLearning
{
    private const int MostSteps = 50;

    /// <summary>Newton's step is small enough to stop, in bits.</summary>
    private const double Enough = 1e-6;

    /// <summary>Probabilities in a sum of bits: the natural logarithm of 2.</summary>
    private static readonly double Ln2 = Math.Log(2);

    /// <param name="policy">The policy that is learnt from: its weights are the prior.</param>
    /// <param name="pairs">What is known.</param>
    /// <param name="spread">How far, in bits, weights may lie from the prior's before it pulls them back: the standard deviation of the prior.</param>
    /// <returns>The policy with learnt prior, weights and factors; the same where there are no pairs.</returns>
    public static ScreeningPolicy Learn(ScreeningPolicy policy, IReadOnlyCollection<LabelledPair> pairs, double spread)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spread);
        var model = new WeightModel(policy, spread);
        for (var step = 0; step < MostSteps && pairs.Count > 0; step++)
        {
            var (gradient, curvature) = model.AtPrior();
            foreach (var pair in pairs)
            {
                var features = WeightModel.FeaturesOf(pair.Evidence);
                var probability = 1 / (1 + Math.Exp(-Ln2 * (model.Bits(features) + OffsetOf(policy, pair))));
                var slope = pair.Weight * Ln2 * ((pair.IsSameDemand ? 1 : 0) - probability);
                var bend = pair.Weight * Ln2 * Ln2 * Math.Max(probability * (1 - probability), 1e-9);
                foreach (var (at, value) in features)
                {
                    gradient[at] += slope * value;
                    foreach (var (other, otherValue) in features)
                    {
                        curvature[at, other] += bend * value * otherValue;
                    }
                }
            }

            model.Pin(gradient, curvature);
            if (model.Move(LinearEquations.Solve(curvature, gradient), () => Likelihood(model, policy, pairs)) < Enough)
            {
                break;
            }
        }

        return model.Learnt(policy);
    }

    // How well the weights explain the labels, beside the prior: a natural logarithm.
    private static double Likelihood(WeightModel model, ScreeningPolicy policy, IReadOnlyCollection<LabelledPair> pairs)
    {
        var sum = 0.0;
        foreach (var pair in pairs)
        {
            var odds = Ln2 * (model.Bits(WeightModel.FeaturesOf(pair.Evidence)) + OffsetOf(policy, pair)) * (pair.IsSameDemand ? 1 : -1);
            sum -= pair.Weight * (odds < -30 ? -odds : Math.Log(1 + Math.Exp(-odds)));
        }

        return sum;
    }

    private static double OffsetOf(ScreeningPolicy policy, LabelledPair pair) =>
        policy.Channels.GetValueOrDefault(pair.Channel) + (pair.Customer is { } customer ? policy.Customers.GetValueOrDefault(customer) : 0);
}
