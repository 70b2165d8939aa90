using System.Globalization;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe;

/// <summary>Decides on an order. Pure: the same case and policy always give the same decision.</summary>
public static class Screening
{
    public static ScreeningDecision Decide(ScreeningCase screened, ScreeningPolicy policy)
    {
        var order = screened.Order;
        var rhythm = OrderingRhythm.Of(screened.Candidates.Where(candidate => candidate.Customers.Any(order.Customers.Contains)));
        var best = screened.Candidates.Select(candidate => Score(order, candidate, rhythm, policy))
            .OrderByDescending(static scored => scored.Bits).ThenBy(static scored => scored.Order.OrderId).FirstOrDefault();
        if (screened.ConflictsWith is { } original)
        {
            var scored = Score(order, original, rhythm, policy);
            return Hold(policy, scored, HoldKind.IdentityConflict, $"the number {NameOf(original)} was used before by channel {original.Channel}, with other content");
        }

        if (screened.Intent != OrderIntent.Create)
        {
            return NotANewOrder(screened, rhythm, best, policy);
        }

        return best is not null && best.Probability >= policy.Possible ? Suspect(best, policy) : new ScreeningDecision.Clear(policy.Version, best);
    }

    /// <summary>How likely two orders are one demand, and why.</summary>
    public static ScoredCandidate Score(OrderProfile order, OrderProfile candidate, OrderingRhythm rhythm, ScreeningPolicy policy)
    {
        var evidence = Comparison.Compare(order, candidate, rhythm)
            .Select(finding => new WeighedFinding(finding.Field, finding.Level, policy.BitsOf(finding.Level), finding.Words)).ToArray();
        var bits = policy.PriorBits + evidence.Sum(static finding => finding.Bits);
        return new ScoredCandidate(candidate, bits, ScreeningPolicy.ProbabilityOf(bits), evidence);
    }

    private static ScreeningDecision.Hold NotANewOrder(ScreeningCase screened, OrderingRhythm rhythm, ScoredCandidate? best, ScreeningPolicy policy)
    {
        var intent = screened.Intent == OrderIntent.Cancel ? "cancellation" : Names.Of(screened.Intent);
        return screened.Changes is { } changed
            ? Hold(policy, Score(screened.Order, changed, rhythm, policy), HoldKind.NotANewOrder, $"it asks for a {intent} of {NameOf(changed)}, which a person applies in Odoo")
            : new ScreeningDecision.Hold(policy.Version, best, HoldKind.NotANewOrder, best?.Order.OrderId, $"it asks for a {intent} of {NameOf(screened.Order)}, and no such order came");
    }

    private static ScreeningDecision.Hold Suspect(ScoredCandidate best, ScreeningPolicy policy)
    {
        var sameNumber = Has(best, EvidenceLevel.ReferenceEqual) || Has(best, EvidenceLevel.ReferenceNormalisedEqual);
        var otherLines = Has(best, EvidenceLevel.LinesPartlySame) || Has(best, EvidenceLevel.LinesDisjoint)
            || Has(best, EvidenceLevel.LinesSameProducts) || Has(best, EvidenceLevel.LinesMostlySame);
        var kind = sameNumber && otherLines ? HoldKind.SuspectedAmendment : HoldKind.SuspectedDuplicate;
        var likely = best.Probability >= policy.Likely ? "likely" : "possibly";
        var why = string.Join("; ", best.Evidence.Where(static finding => finding.Bits > 0).OrderByDescending(static finding => finding.Bits).Take(4).Select(static finding => finding.Words));
        var what = kind == HoldKind.SuspectedAmendment ? "an amendment" : "a duplicate";
        return Hold(policy, best, kind, string.Create(CultureInfo.InvariantCulture, $"{likely} {what} of {NameOf(best.Order)} ({best.Probability:P0}): {why}"));
    }

    private static ScreeningDecision.Hold Hold(ScreeningPolicy policy, ScoredCandidate best, HoldKind kind, string words) =>
        new(policy.Version, best, kind, best.Order.OrderId, words);

    private static bool Has(ScoredCandidate candidate, EvidenceLevel level) => candidate.Evidence.Any(finding => finding.Level == level);

    private static string NameOf(OrderProfile order) => $"{order.ExternalId ?? order.Reference ?? order.OrderId.ToString()} by {order.Channel}";
}
