using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>
/// Proposes a policy from what people decided: what is usual from the orders, weights from the verdicts, then what single channels and customers lie off. Each step is held back by what
/// the policy says already. Pure: the same material always gives the same proposal.
/// </summary>
public static class PolicyCalibration
{
    /// <summary>The policy with what is usual in the period, as far as the period has orders enough to tell.</summary>
    /// <param name="policy">What is learnt from.</param>
    /// <param name="material">Of a replay with it.</param>
    /// <param name="options">How boldly.</param>
    public static ScreeningPolicy WithUsual(ScreeningPolicy policy, LearningMaterial material, CalibrationOptions options)
    {
        var trust = material.Legitimate / (material.Legitimate + options.HalfTrustedOrders);
        return policy with
        {
            Usual = policy.Usual.ToDictionary(static usual => usual.Key, usual => Math.Round(Between(usual.Value, material.Usual.Usual[usual.Key], trust), 5)),
            UsualRarity = Math.Round(Between(policy.UsualRarity, material.Usual.UsualRarity, trust), 3),
        };
    }

    /// <summary>Proposes a policy.</summary>
    /// <param name="policy">What is learnt from, with what is usual (<see cref="WithUsual"/>).</param>
    /// <param name="material">Of a replay with it.</param>
    /// <param name="options">How boldly.</param>
    public static CalibrationResult Propose(ScreeningPolicy policy, LearningMaterial material, CalibrationOptions options)
    {
        var labels = material.Labels;
        var note = new List<string>
        {
            $"{material.Orders} orders, {material.Legitimate} of them counted for what is usual; {material.Pairs.Count} pairs",
            $"{labels.Count} verdicts: {labels.Count(static label => label.IsSameDemand)} duplicates, {labels.Count(static label => !label.IsSameDemand)} new, {labels.Count(static label => label.Weight > 1)} of them of the sample"
                + (material.OutOfReach > 0 ? $"; {material.OutOfReach} more name an order that is not compared, and teach nothing" : string.Empty),
        };
        var learnt = WithoutLabels(policy, material, options, note);
        var trusted = Trusted(labels, options);
        learnt = WeightLearning.Learn(learnt, trusted, options.Spread);
        learnt = OffsetLearning.Channels(learnt, trusted, options.SpreadOfChannels);
        learnt = OffsetLearning.Customers(learnt, labels, options);
        note.AddRange(Changes(policy, learnt));
        return new CalibrationResult(learnt.Checked(), string.Join('\n', note));
    }

    // Few verdicts begin at what the orders themselves show. Nobody confirmed that: it moves nothing far.
    private static ScreeningPolicy WithoutLabels(ScreeningPolicy policy, LearningMaterial material, CalibrationOptions options, List<string> note)
    {
        if (material.Labels.Count >= options.FewLabels)
        {
            note.Add("learnt from verdicts alone");
            return policy;
        }

        if (material.Pairs.Count < options.EnoughPairs)
        {
            note.Add($"fewer than {options.FewLabels} verdicts, and fewer than {options.EnoughPairs} pairs: nothing was learnt without verdicts");
            return policy;
        }

        note.Add($"fewer than {options.FewLabels} verdicts: it begins at what {material.Pairs.Count} pairs show WITHOUT verdicts (expectation maximisation), no weight moved by more than {Bits(options.MostWithoutLabels)}");
        var found = ExpectationMaximisation.Learn(policy, material.Pairs, options.EnoughPairs);
        return policy with
        {
            Bits = policy.Bits.ToDictionary(static level => level.Key, level => Math.Round(Near(level.Value, found.Bits[level.Key], options.MostWithoutLabels), 3)),
        };
    }

    private static LabelledPair[] Trusted(IReadOnlyCollection<LabelledPair> labels, CalibrationOptions options)
    {
        var trust = labels.Count / (labels.Count + options.HalfTrustedLabels);
        return [.. labels.Select(label => label with { Weight = label.Weight * trust })];
    }

    private static IEnumerable<string> Changes(ScreeningPolicy before, ScreeningPolicy after)
    {
        const double Worth = 0.5;
        var weights = Enum.GetValues<EvidenceLevel>().Select(level => (Name: Names.Of(level), Before: before.BitsOf(level), After: after.BitsOf(level))).Prepend(("prior", before.PriorBits, after.PriorBits))
            .Where(static weight => Math.Abs(weight.Item3 - weight.Item2) > Worth).Select(static weight => $"{weight.Item1} {Bits(weight.Item2)} to {Bits(weight.Item3)}").ToArray();
        yield return weights.Length == 0 ? "no weight changes by more than 0.5 bits" : $"changes of more than 0.5 bits: {string.Join(", ", weights)}";
        if (Offsets(before.Channels, after.Channels) is { Length: > 0 } channels)
        {
            yield return $"channels: {channels}";
        }

        if (Offsets(before.Customers, after.Customers) is { Length: > 0 } customers)
        {
            yield return $"customers: {customers}";
        }
    }

    private static string Offsets(IReadOnlyDictionary<string, double> before, IReadOnlyDictionary<string, double> after) => string.Join(
        ", ",
        before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => $"{name} {Bits(before.GetValueOrDefault(name))} to {Bits(after.GetValueOrDefault(name))}"));

    private static string Bits(double bits) => bits.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static double Between(double one, double other, double share) => one + (share * (other - one));

    private static double Near(double one, double other, double most) => one + Math.Clamp(other - one, -most, most);
}
