using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>
/// Replays a period's orders, in order of arrival, and collects what there is to learn from. Twice: what is usual is counted first, and the pairs are
/// compared by it then.
/// </summary>
/// <param name="policy">What the pairs are compared by.</param>
/// <param name="judgements">What people said, by order.</param>
public sealed class LearningReplay(ScreeningPolicy policy, IReadOnlyDictionary<Guid, Judgement> judgements)
{
    /// <summary>Most pairs that are kept; of more, every second one, then every fourth.</summary>
    private const int MostPairs = 1 << 17;

    private readonly StreamScreening _stream = new(policy);
    private readonly UsualCount _usual = new(policy);
    private readonly List<LabelledPair> _labels = [];
    private List<LabelledPair> _pairs = [];
    private long _orders;
    private long _legitimate;
    private long _seen;
    private int _stride = 1;
    private int _outOfReach;

    /// <summary>Takes the next order.</summary>
    /// <param name="next">The order; not older than the one before it.</param>
    /// <param name="isOfPeriod">Whether it is learnt from; else it is only there to be compared with.</param>
    public void Next(StreamOrder next, bool isOfPeriod)
    {
        if (!isOfPeriod)
        {
            _stream.Next(next);
            return;
        }

        _orders++;
        var screened = _stream.CaseOf(next);
        var judgement = judgements.GetValueOrDefault(next.Profile.OrderId);
        if (judgement is not null)
        {
            Label(screened, judgement);
        }

        var decision = (_stream.Next(next) as StreamDecision.Screened)?.Decision;
        if (decision is not null && (judgement is null ? decision is ScreeningDecision.Clear : !judgement.IsSameDemand))
        {
            _usual.Add(screened);
            _legitimate++;
        }

        if (decision?.Best is { } best && screened.Order.Intent == Orders.OrderIntent.Create)
        {
            Keep(PairOf(screened.Order, best, false, 1));
        }
    }

    /// <summary>What was collected.</summary>
    public LearningMaterial Material() => new(_orders, _legitimate, _usual.Counted(), _pairs, _labels, _outOfReach);

    private static LabelledPair PairOf(OrderProfile order, ScoredCandidate candidate, bool isSame, double weight) => new(candidate.Pair, isSame, order.Channel, order.Customers.FirstOrDefault(), weight);

    private void Label(ScreeningCase screened, Judgement judgement)
    {
        var (order, candidates) = ProductNames.Unite(screened.Order, screened.Candidates);
        if (candidates.FirstOrDefault(candidate => candidate.Order.OrderId == judgement.Against) is not { } against)
        {
            _outOfReach++;
            return;
        }

        _labels.Add(PairOf(screened.Order, new Scorer(order, candidates, screened.Shares, policy).Explain(against), judgement.IsSameDemand, 1 / judgement.SampleRate));
    }

    // Evenly over the period, and the same at every run.
    private void Keep(LabelledPair pair)
    {
        if (_seen++ % _stride != 0)
        {
            return;
        }

        _pairs.Add(pair);
        if (_pairs.Count >= MostPairs)
        {
            _pairs = [.. _pairs.Where(static (_, at) => at % 2 == 0)];
            _stride *= 2;
        }
    }
}
