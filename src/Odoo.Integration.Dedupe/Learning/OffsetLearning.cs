using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>Learns by how many bits single channels and customers lie from the whole.</summary>
internal static class OffsetLearning
{
    private const int MostSteps = 50;
    private const double Smallest = 0.01;

    private static readonly double Ln2 = Math.Log(2);

    /// <summary>Channels, each drawn to the offset it has (none: to the whole): a few verdicts move it a little.</summary>
    public static ScreeningPolicy Channels(ScreeningPolicy policy, IReadOnlyCollection<LabelledPair> labels, double spread)
    {
        var offsets = new SortedDictionary<string, double>(policy.Channels.ToDictionary(), StringComparer.Ordinal);
        foreach (var channel in labels.GroupBy(static label => label.Channel, StringComparer.Ordinal))
        {
            offsets[channel.Key] = Offset([.. channel], policy, policy.Channels.GetValueOrDefault(channel.Key), spread);
        }

        return policy with { Channels = Kept(offsets) };
    }

    /// <summary>Customers, only downwards: what people released again and again, and never rejected.</summary>
    public static ScreeningPolicy Customers(ScreeningPolicy policy, IReadOnlyCollection<LabelledPair> labels, CalibrationOptions options)
    {
        var offsets = new SortedDictionary<string, double>(policy.Customers.ToDictionary(), StringComparer.Ordinal);
        foreach (var customer in labels.Where(static label => label.Customer is not null).GroupBy(static label => label.Customer!, StringComparer.Ordinal))
        {
            if (customer.Any(static label => label.IsSameDemand))
            {
                offsets.Remove(customer.Key);
            }
            else if (customer.Count() >= options.FewestForCustomer)
            {
                offsets[customer.Key] = Math.Clamp(Offset([.. customer], policy, policy.Customers.GetValueOrDefault(customer.Key), options.SpreadOfCustomers), options.FloorOfCustomers, 0);
            }
        }

        return policy with { Customers = Kept(offsets) };
    }

    // The likeliest offset under a normal prior around the one there is, by Newton's method in one dimension.
    private static double Offset(IReadOnlyList<LabelledPair> labels, ScreeningPolicy policy, double start, double spread)
    {
        var known = labels.Select(label => BitsOf(policy, label) - start).ToArray();
        var offset = start;
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = (start - offset) / (spread * spread);
            var curvature = 1 / (spread * spread);
            for (var at = 0; at < known.Length; at++)
            {
                var probability = ScreeningPolicy.ProbabilityOf(known[at] + offset);
                gradient += labels[at].Weight * Ln2 * ((labels[at].IsSameDemand ? 1 : 0) - probability);
                curvature += labels[at].Weight * Ln2 * Ln2 * probability * (1 - probability);
            }

            var move = Math.Clamp(gradient / curvature, -1, 1);
            offset += move;
            if (Math.Abs(move) < 1e-6)
            {
                break;
            }
        }

        return offset;
    }

    private static double BitsOf(ScreeningPolicy policy, LabelledPair label)
    {
        var bits = policy.PriorBits + policy.Channels.GetValueOrDefault(label.Channel) + (label.Customer is { } customer ? policy.Customers.GetValueOrDefault(customer) : 0);
        for (var field = 0; field < EvidenceFields.Count; field++)
        {
            bits += policy.BitsOf(label.Evidence.Level((EvidenceField)field)) + (policy.FactorOf((EvidenceField)field) * label.Evidence.Shift((EvidenceField)field));
        }

        return bits;
    }

    private static Dictionary<string, double> Kept(IEnumerable<KeyValuePair<string, double>> offsets) =>
        offsets.Where(static offset => Math.Abs(offset.Value) >= Smallest).ToDictionary(static offset => offset.Key, static offset => Math.Round(offset.Value, 3));
}
