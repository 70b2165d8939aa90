using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.History;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class ScorerAllocationTests
{
    // 50 candidates a key and ten keys an order: what a comparison allocates is paid five hundred times for each.
    [Test]
    public void Ten_thousand_comparisons_allocate_nothing()
    {
        var candidates = Enumerable.Range(0, 100).Select(static at => new Candidate(Profile(
            Order(at % 5 == 0 ? null : $"PO-{7000 + at}", at % 2 == 0 ? "portal" : "csv-nord", at % 7 == 0 ? "SUED-2" : "NORD-01", at % 3 == 0 ? null : "HH", at: Given.Now.AddDays(-at)), TimeSpan.FromDays(-at)))).ToArray();
        var scorer = new Scorer(Profile(Order("PO-7O01")), candidates, ProductShares.None, Policy);
        var bits = Score(scorer, candidates, times: 2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        bits += Score(scorer, candidates, times: 100);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        double.IsFinite(bits).ShouldBeTrue();
    }

    private static double Score(Scorer scorer, Candidate[] candidates, int times)
    {
        var bits = 0.0;
        for (var time = 0; time < times; time++)
        {
            foreach (var candidate in candidates)
            {
                var evidence = scorer.Compare(candidate);
                bits += scorer.BitsOf(evidence);
            }
        }

        return bits;
    }
}
