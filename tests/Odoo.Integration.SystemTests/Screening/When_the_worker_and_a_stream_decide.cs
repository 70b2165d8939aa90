using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.Store.Intake;
using Odoo.Integration.Store.Policies;
using Odoo.Integration.Store.Screening;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Screening;

/// <summary>What is measured on streams holds for the worker only as long as both decide the same.</summary>
public sealed class When_the_worker_and_a_stream_decide
{
    [TestCase(1, 450, 50)]
    [TestCase(2, 450, 50)]
    [TestCase(3, 300, 5)]
    public async Task They_decide_the_same_with_the_same_evidence(int seed, int count, int candidatesPerKey)
    {
        await using var world = await World.CreateAsync(startHub: false);
        var policy = ScreeningPolicy.Default() with { CandidatesPerKey = candidatesPerKey };
        var (stream, told) = (new StreamScreening(policy), new Dictionary<string, int>(StringComparer.Ordinal));
        var (screening, products) = (world.Tools.GetRequiredService<ScreeningStore>(), world.Tools.GetRequiredService<ProductCount>());
        var day = DateTime.MinValue;
        foreach (var (order, at) in new OrderFlow(seed).Orders(count))
        {
            if (at.UtcDateTime.Date > day)
            {
                while (await products.CountDayAsync(CancellationToken.None) is not null)
                {
                }

                day = at.UtcDateTime.Date;
            }

            var outcome = await OneDoor.TakeAsync(world.Tools, order, at);
            var id = OneDoor.IdOf(outcome);
            var expected = stream.Next(StreamOrder.Of(order with { Id = id ?? Guid.CreateVersion7() }, at));
            if (id is null)
            {
                outcome.ShouldBeOfType<IntakeOutcome.Duplicate>().OriginalId.ShouldBe(expected.ShouldBeOfType<StreamDecision.Duplicate>().Original.OrderId);
                continue;
            }

            var screened = expected.ShouldBeOfType<StreamDecision.Screened>();
            var decided = (await screening.ScreenAsync(order with { Id = id }, new ScreeningPolicies(policy), TimeSpan.Zero, CancellationToken.None)).ShouldBeOfType<ScreeningResult.Decided>();
            Words(decided.Decision).ShouldBe(Words(screened.Decision), $"order {order.ExternalId} at {at:u}");
            decided.CapReached.ShouldBe(screened.CapReached);
            Tell(told, decided);
        }

        // A flow that shows nothing proves nothing.
        TestContext.Out.WriteLine(string.Join(", ", told.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => $"{one.Key} {one.Value}")));
        foreach (var kind in new[] { "clear", "SuspectedDuplicate", "IdentityConflict", "NotANewOrder", "linked", "withdraws", "near", candidatesPerKey < 50 ? "cap" : "shares" })
        {
            told.GetValueOrDefault(kind).ShouldBeGreaterThan(0, kind);
        }
    }

    private static void Tell(Dictionary<string, int> told, ScreeningResult.Decided decided)
    {
        var decision = decided.Decision;
        Count((decision as ScreeningDecision.Hold)?.Kind.ToString() ?? "clear", true);
        Count("linked", decision.Best?.Evidence.Any(static finding => Names.Of(finding.Level) == "customer-linked") == true);
        Count("withdraws", decision.Withdraws is not null);
        Count("near", decision.Near.Count > 0);
        Count("cap", decided.CapReached);
        Count("shares", true);

        void Count(string name, bool counts) => told[name] = told.GetValueOrDefault(name) + (counts ? 1 : 0);
    }

    private static string Words(ScreeningDecision decision) => string.Join('\n', new[]
    {
        decision is ScreeningDecision.Hold hold ? $"{hold.Kind} of {hold.MatchedOrder}: {hold.Words}" : "clear",
        $"withdraws {decision.Withdraws}",
    }.Concat(new[] { decision.Best }.Concat(decision.Near).OfType<ScoredCandidate>().Select(Words)));

    private static string Words(ScoredCandidate candidate) => string.Create(CultureInfo.InvariantCulture, $"{candidate.Order.OrderId} {candidate.Bits:F9} bits: ")
        + string.Join("; ", candidate.Evidence.Select(static finding => string.Create(CultureInfo.InvariantCulture, $"{Names.Of(finding.Level)} {finding.Bits:F9} {finding.Words}")));
}
