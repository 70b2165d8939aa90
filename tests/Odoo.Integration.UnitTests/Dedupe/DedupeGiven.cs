using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>Orders to compare.</summary>
internal static class DedupeGiven
{
    public static readonly ScreeningPolicy Policy = ScreeningPolicy.Default();

    private static readonly OrderLine[] Basket = [Given.Line(1, "BOLT-M8", 1000, 0.12m), Given.Line(2, "NUT-M8", 1000, 0.04m), Given.Line(3, "WASHER-8", 2000, 0.02m)];

    /// <summary>An order of the same basket, unless changed.</summary>
    public static Order Order(string? reference = "PO-7001", string channel = "csv-nord", string customer = "NORD-01", string? shipTo = "HH", string? release = null, DateTimeOffset? at = null) =>
        Given.Order(reference, Basket) with
        {
            Channel = channel, Customer = new Party(customer), ShipTo = shipTo is null ? null : new Address(shipTo), ReleaseNumber = release, OrderedAt = at ?? Given.Now,
        };

    public static OrderProfile Profile(Order order, TimeSpan? receivedAfter = null) => OrderProfiles.Of(order with { Id = Guid.CreateVersion7(Given.Now) }, Given.Now + (receivedAfter ?? TimeSpan.Zero));

    public static ScreeningDecision Decide(Order order, params Order[] earlier) => Screening.Decide(
        CaseOf(Profile(order, TimeSpan.FromMinutes(1)), [.. earlier.Select(static e => Profile(e))]), Policy);

    /// <summary>A case of which nothing else is known.</summary>
    public static ScreeningCase CaseOf(OrderProfile order, params OrderProfile[] earlier) => new(order, null, CandidatesOf(earlier), ProductShares.None);

    /// <summary>How an order agrees with one of its customer's earlier ones; of which there may be more.</summary>
    public static PairEvidence Compare(OrderProfile mine, OrderProfile theirs, params OrderProfile[] earlier) =>
        new Scorer(mine, CandidatesOf([theirs, .. earlier]), ProductShares.None, Policy).Compare(new Candidate(theirs));

    public static CustomerReference? Ref(string? raw) => CustomerReference.From(raw);

    private static Candidate[] CandidatesOf(OrderProfile[] earlier) => [.. earlier.Select(static e => new Candidate(e))];
}
