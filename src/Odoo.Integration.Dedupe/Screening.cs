using System.Globalization;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe;

/// <summary>Decides on an order. Pure: the same case and policy always give the same decision.</summary>
public static class Screening
{
    /// <summary>Most other candidates that are told.</summary>
    private const int MostNear = 3;

    /// <summary>From this probability on another candidate came near.</summary>
    private const double Near = 0.05;

    /// <summary>A cancellation of most of the products withdraws an order.</summary>
    private const double Withdrawing = 0.8;

    public static ScreeningDecision Decide(ScreeningCase screened, ScreeningPolicy policy)
    {
        var (order, candidates) = ProductNames.Unite(screened.Order, screened.Candidates);
        var scorer = new Scorer(order, candidates, screened.Shares, policy);
        var scores = scorer.Score(candidates);
        var best = scores.Count > 0 ? scorer.Explain(scores[0].Candidate) : null;
        var near = scores.Skip(1).Take(MostNear).Where(static score => ScreeningPolicy.ProbabilityOf(score.Bits) >= Near).Select(score => scorer.Explain(score.Candidate)).ToArray();
        if (screened.ConflictsWith is { } original)
        {
            return Hold(policy, scorer.Explain(new Candidate(original, IsRecent: false)), HoldKind.IdentityConflict, $"the number {NameOf(original)} was used before by channel {original.Channel}, with other content");
        }

        if (screened.Order.Intent != OrderIntent.Create)
        {
            return NotANewOrder(screened, scorer, best, candidates, policy);
        }

        return best is not null && best.Probability >= policy.Possible ? Suspect(best, policy) with { Near = near } : new ScreeningDecision.Clear(policy.Version, best) { Near = near };
    }

    /// <summary>The products that an order is judged by: a line that names its product in another way than a candidate does is counted under the candidate's.</summary>
    public static IEnumerable<long> ProductsOf(OrderProfile order, IReadOnlyList<Candidate> candidates) => ProductNames.Unite(order, candidates).Order.Lines.Select(static line => line.Product);

    private static ScreeningDecision.Hold NotANewOrder(ScreeningCase screened, Scorer scorer, ScoredCandidate? best, IReadOnlyList<Candidate> candidates, ScreeningPolicy policy)
    {
        var intent = screened.Order.Intent == OrderIntent.Cancel ? "cancellation" : Names.Of(screened.Order.Intent);
        var withdraws = screened.Order.Intent == OrderIntent.Change ? null : Withdrawn(screened, candidates)?.OrderId;
        return (screened.Changes is { } changed
            ? Hold(policy, scorer.Explain(new Candidate(changed, IsRecent: false)), HoldKind.NotANewOrder, $"it asks for a {intent} of {NameOf(changed)}, which a person applies in Odoo")
            : new ScreeningDecision.Hold(policy.Version, best, HoldKind.NotANewOrder, best?.Order.OrderId, $"it asks for a {intent} of {NameOf(screened.Order)}, and no such order came")) with { Withdraws = withdraws };
    }

    // Named by its number, else by its reference; else it is the latest that had these products: a return slip often says no more.
    private static OrderProfile? Withdrawn(ScreeningCase screened, IReadOnlyList<Candidate> candidates)
    {
        var order = screened.Order;
        var own = candidates.Where(candidate => !candidate.IsWithdrawn && candidate.Order.Customers.AsSpan().ContainsAny(order.Customers))
            .Select(static candidate => candidate.Order).OrderByDescending(static earlier => (earlier.ReceivedAt, earlier.OrderId)).ToArray();
        var withdrawn = screened.Changes
            ?? own.FirstOrDefault(earlier => earlier.ExternalId is not null && earlier.ExternalId == order.ExternalId)
            ?? own.FirstOrDefault(earlier => earlier.NormalisedReference is not null && earlier.NormalisedReference == order.NormalisedReference)
            ?? (order.Lines.Length == 0 ? null : own.FirstOrDefault(earlier => Covers(order, earlier)));
        return withdrawn is not null && Covers(order, withdrawn) ? withdrawn : null;
    }

    private static bool Covers(OrderProfile order, OrderProfile withdrawn)
    {
        var products = order.Lines.Select(static line => line.Product).ToHashSet();
        return order.Lines.Length == 0 || withdrawn.Lines.Count(line => products.Contains(line.Product)) >= Withdrawing * withdrawn.Lines.Length;
    }

    private static ScreeningDecision.Hold Suspect(ScoredCandidate best, ScreeningPolicy policy)
    {
        var kind = IsAmendment(best) ? HoldKind.SuspectedAmendment : HoldKind.SuspectedDuplicate;
        var likely = best.Probability >= policy.Likely ? "likely" : "possibly";
        var why = string.Join("; ", best.Evidence.Where(static finding => finding.Bits > 0 && finding.Words.Length > 0).OrderByDescending(static finding => finding.Bits).Take(4).Select(static finding => finding.Words));
        var what = kind == HoldKind.SuspectedAmendment ? "an amendment" : "a duplicate";
        return Hold(policy, best, kind, string.Create(CultureInfo.InvariantCulture, $"{likely} {what} of {NameOf(best.Order)} ({best.Probability:P0}): {why}"));
    }

    private static bool IsAmendment(ScoredCandidate best) => EvidenceFields.IsSameReference(best.Level(EvidenceField.Reference))
        && best.Level(EvidenceField.Lines) is EvidenceLevel.LinesSameProducts or EvidenceLevel.LinesOneQuantityOff or EvidenceLevel.LinesContained or EvidenceLevel.LinesMostlySame or EvidenceLevel.LinesHalfSame
            or EvidenceLevel.LinesPartlySame or EvidenceLevel.LinesDisjoint;

    private static ScreeningDecision.Hold Hold(ScreeningPolicy policy, ScoredCandidate best, HoldKind kind, string words) =>
        new(policy.Version, best, kind, best.Order.OrderId, words);

    internal static string NameOf(OrderProfile order) => $"{order.ExternalId ?? order.Reference ?? order.OrderId.ToString()} by {order.Channel}";
}
