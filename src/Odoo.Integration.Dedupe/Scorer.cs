using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe;

/// <summary>Scores earlier orders against one that came. Words are made for those alone that are told to people.</summary>
public sealed class Scorer
{
    private readonly OrderProfile _order;
    private readonly ScreeningPolicy _policy;
    private readonly OrderComparer _comparer;
    private readonly double _prior;

    /// <param name="order">The order that came.</param>
    /// <param name="candidates">Earlier orders.</param>
    /// <param name="shares">How common products are.</param>
    /// <param name="policy">What the evidence counts for.</param>
    public Scorer(OrderProfile order, IReadOnlyList<Candidate> candidates, ProductShares shares, ScreeningPolicy policy)
    {
        (_order, _policy) = (order, policy);
        _comparer = new OrderComparer(order, new CustomerHistory(order, candidates, policy), shares, policy);
        _prior = policy.PriorBits + policy.Channels.GetValueOrDefault(order.Channel) + order.Customers.Sum(customer => policy.Customers.GetValueOrDefault(customer));
    }

    /// <summary>How an earlier order agrees. Allocates nothing.</summary>
    public PairEvidence Compare(Candidate candidate) => _comparer.Compare(candidate);

    /// <summary>Log-odds in bits that the two are one demand. Allocates nothing.</summary>
    public double BitsOf(in PairEvidence evidence)
    {
        var bits = _prior;
        for (var field = 0; field < EvidenceFields.Count; field++)
        {
            bits += Weigh(evidence, (EvidenceField)field);
        }

        return bits;
    }

    /// <summary>The candidates that may be the original, the likeliest first; the older one of two that are as likely.</summary>
    public IReadOnlyList<(Candidate Candidate, double Bits)> Score(IReadOnlyList<Candidate> candidates)
    {
        var scores = new List<(Candidate Candidate, double Bits)>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (!candidate.IsWithdrawn)
            {
                scores.Add((candidate, BitsOf(_comparer.Compare(candidate))));
            }
        }

        scores.Sort(static (a, b) => b.Bits != a.Bits ? b.Bits.CompareTo(a.Bits) : a.Candidate.Order.OrderId.CompareTo(b.Candidate.Order.OrderId));
        return scores;
    }

    /// <summary>A candidate's score with its evidence in words.</summary>
    public ScoredCandidate Explain(Candidate candidate)
    {
        var evidence = _comparer.Compare(candidate);
        var findings = new WeighedFinding[EvidenceFields.Count];
        for (var field = 0; field < findings.Length; field++)
        {
            var level = evidence.Level((EvidenceField)field);
            findings[field] = new WeighedFinding((EvidenceField)field, level, Weigh(evidence, (EvidenceField)field), EvidenceWords.Of(_order, candidate.Order, level, _comparer));
        }

        var bits = BitsOf(evidence);
        return new ScoredCandidate(candidate.Order, bits, ScreeningPolicy.ProbabilityOf(bits), findings, evidence);
    }

    private double Weigh(in PairEvidence evidence, EvidenceField field) => _policy.BitsOf(evidence.Level(field)) + (_policy.FactorOf(field) * evidence.Shift(field));
}
