using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>Counts what is usual for the average customer, over the legitimate orders of a stream.</summary>
public sealed class UsualCount(ScreeningPolicy policy)
{
    /// <summary>Nothing is so unusual that it never happens.</summary>
    private const double Least = 0.00001;

    private readonly double[] _sums = new double[EvidenceFields.Levels];
    private readonly double[] _orders = new double[EvidenceFields.Levels];
    private double _rarity;
    private long _similar;

    /// <summary>Counts an order that is known, or thought, to be no duplicate.</summary>
    public void Add(ScreeningCase legitimate)
    {
        var order = legitimate.Order;
        var history = new CustomerHistory(order, legitimate.Candidates, policy);
        if (history.Orders == 0)
        {
            return;
        }

        foreach (var level in PolicyRules.Counted.Where(static level => EvidenceFields.FieldOf(level) == EvidenceField.Time))
        {
            Add(level, history.Latest.Count(earlier => TimeComparison.Compare(order, earlier) == level));
        }

        Add(EvidenceLevel.HabitNew, history.Latest.Any(earlier => earlier.Basket == order.Basket) ? 1 : 0);
        Add(EvidenceLevel.ChannelsDifferent, (double)history.Latest.Count(earlier => earlier.Channel != order.Channel) / history.Orders);
        Add(EvidenceLevel.ShipToSame, (double)history.Latest.Count(earlier => earlier.Places.AsSpan().ContainsAny(order.Places)) / history.Orders);
        Add(EvidenceLevel.ReferenceMissing, order.NormalisedReference is null ? 1 : 0);
        Add(EvidenceLevel.ReferenceNear, history.UsualNearReference);
        var comparer = new OrderComparer(order, history, legitimate.Shares, policy);
        foreach (var candidate in legitimate.Candidates)
        {
            var evidence = comparer.Compare(candidate);
            if (EvidenceFields.IsSimilar(evidence.Level(EvidenceField.Lines)))
            {
                _rarity += evidence.Shift(EvidenceField.Lines) + policy.UsualRarity;
                _similar++;
            }
        }
    }

    /// <summary>The policy with what was counted; what was never met keeps a little chance.</summary>
    public ScreeningPolicy Counted() => policy with
    {
        Usual = PolicyRules.Counted.ToDictionary(static level => Names.Of(level), level => Math.Max(Least, Math.Round(_orders[(int)level] == 0 ? policy.UsualOf(level) : (_sums[(int)level] + 0.5) / (_orders[(int)level] + 1), 5))),
        UsualRarity = _similar == 0 ? policy.UsualRarity : Math.Round(_rarity / _similar, 3),
    };

    private void Add(EvidenceLevel level, double count)
    {
        _sums[(int)level] += count;
        _orders[(int)level]++;
    }
}
