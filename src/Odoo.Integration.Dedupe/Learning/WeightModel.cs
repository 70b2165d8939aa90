using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>A policy's weights as one vector: a number for each level, a factor for each field, the prior last.</summary>
internal sealed class WeightModel
{
    private const int Factors = EvidenceFields.Levels;
    private const int Prior = EvidenceFields.Levels + EvidenceFields.Count;
    private const int Size = Prior + 1;

    /// <summary>A step in one turn, in bits: Newton's method overshoots far from the end.</summary>
    private const double MostInAStep = 4;

    private const int MostHalvings = 30;

    /// <summary>Factors are of the size of 1 where weights are of the size of 5.</summary>
    private const double SpreadOfFactors = 0.1;

    private readonly double[] _start = new double[Size];
    private readonly double[] _weights;
    private readonly double _spread;

    public WeightModel(ScreeningPolicy policy, double spread)
    {
        _spread = spread;
        foreach (var level in Enum.GetValues<EvidenceLevel>())
        {
            _start[(int)level] = policy.BitsOf(level);
        }

        foreach (var field in Enum.GetValues<EvidenceField>())
        {
            _start[Factors + (int)field] = policy.FactorOf(field);
        }

        _start[Prior] = policy.PriorBits;
        _weights = [.. _start];
    }

    public static (int At, double Value)[] FeaturesOf(in PairEvidence evidence)
    {
        var features = new List<(int, double)>(EvidenceFields.Count + 8) { (Prior, 1) };
        for (var field = 0; field < EvidenceFields.Count; field++)
        {
            features.Add(((int)evidence.Level((EvidenceField)field), 1));
            if (evidence.Shift((EvidenceField)field) is var shift and not 0)
            {
                features.Add((Factors + field, shift));
            }
        }

        return [.. features];
    }

    public double Bits((int At, double Value)[] features)
    {
        var bits = 0.0;
        foreach (var (at, value) in features)
        {
            bits += _weights[at] * value;
        }

        return bits;
    }

    /// <summary>The prior's own slope and bend where the weights are now.</summary>
    public (double[] Gradient, double[,] Curvature) AtPrior()
    {
        var (gradient, curvature) = (new double[Size], new double[Size, Size]);
        for (var at = 0; at < Size; at++)
        {
            var spread = SpreadOf(at);
            curvature[at, at] = 1 / (spread * spread);
            gradient[at] = (_start[at] - _weights[at]) / (spread * spread);
        }

        return (gradient, curvature);
    }

    /// <summary>
    /// Keeps factors at 0 that would fall below it out of the step: the step of the others would else reckon with a move that is not made, and end
    /// beside the best weights (Bertsekas, SIAM J. Control and Optimization 20, 1982).
    /// </summary>
    public void Pin(double[] gradient, double[,] curvature)
    {
        for (var at = Factors; at < Prior; at++)
        {
            if (_weights[at] > 0 || gradient[at] > 0)
            {
                continue;
            }

            gradient[at] = 0;
            for (var other = 0; other < Size; other++)
            {
                (curvature[at, other], curvature[other, at]) = (0, 0);
            }

            curvature[at, at] = 1;
        }
    }

    /// <summary>Goes a step, and says how long its longest part was. Where that leads past the best weights, as labels that contradict all weights do, it goes half of it, or half of that.</summary>
    /// <param name="step">Newton's step.</param>
    /// <param name="likelihood">How well the weights explain the labels, where they are.</param>
    public double Move(double[] step, Func<double> likelihood)
    {
        var longest = step.Max(Math.Abs);
        var from = _weights.ToArray();
        var before = likelihood() + LogOfPrior();
        var part = longest > MostInAStep ? MostInAStep / longest : 1;
        for (var halvings = 0; halvings < MostHalvings; halvings++, part /= 2)
        {
            for (var at = 0; at < Size; at++)
            {
                // What is usual may count for nothing; it never counts the wrong way round.
                var moved = from[at] + (step[at] * part);
                _weights[at] = at is >= Factors and < Prior ? Math.Max(0, moved) : moved;
            }

            if (likelihood() + LogOfPrior() >= before)
            {
                return longest;
            }
        }

        from.CopyTo(_weights, 0);
        return 0;
    }

    private double LogOfPrior()
    {
        var sum = 0.0;
        for (var at = 0; at < Size; at++)
        {
            var off = (_weights[at] - _start[at]) / SpreadOf(at);
            sum -= off * off / 2;
        }

        return sum;
    }

    private double SpreadOf(int at) => at is >= Factors and < Prior ? _spread * SpreadOfFactors : _spread;

    public ScreeningPolicy Learnt(ScreeningPolicy policy) => policy with
    {
        PriorBits = Rounded(_weights[Prior]),
        Bits = Enum.GetValues<EvidenceLevel>().ToDictionary(static level => Names.Of(level), level => Rounded(_weights[(int)level])),
        Factors = Enum.GetValues<EvidenceField>().Where(field => _weights[Factors + (int)field] != 0).ToDictionary(static field => Names.Of(field), field => Rounded(_weights[Factors + (int)field])),
    };

    private static double Rounded(double bits) => Math.Round(bits, 3);
}
