using System.Diagnostics;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Benchmarks.Screening;

/// <summary>The pure part: what one pair costs, and what an order costs before its first pair.</summary>
internal static class PairScoring
{
    private const int Candidates = 50;
    private const int Rounds = 2_000;

    /// <returns>Nanoseconds and allocated bytes of scoring one pair, and microseconds of a whole decision on an order with 50 candidates.</returns>
    public static (double Nanoseconds, double Bytes, double DecisionMicroseconds) Measure()
    {
        var population = new OrderPopulation(Candidates * 20);
        var policy = ScreeningPolicy.Default();
        var profiles = Enumerable.Range(0, population.Count).Select(number => OrderProfiles.Of(population.Order(number) with { Id = Guid.CreateVersion7() }, population.At(number))).ToArray();
        var order = profiles[^1];
        var candidates = profiles.SkipLast(1).OrderByDescending(profile => profile.Customers[0] == order.Customers[0]).Take(Candidates).Select(static profile => new Candidate(profile)).ToArray();
        var scorer = new Scorer(order, candidates, ProductShares.None, policy);
        var sum = Score(scorer, candidates, Rounds);
        var (bytes, begun) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        sum += Score(scorer, candidates, Rounds);
        var (elapsed, allocated) = (Stopwatch.GetElapsedTime(begun), GC.GetAllocatedBytesForCurrentThread() - bytes);
        var screened = new ScreeningCase(order, null, candidates, ProductShares.None);
        for (var round = 0; round < Rounds; round++)
        {
            sum += Dedupe.Screening.Decide(screened, policy).Best!.Bits;
        }

        begun = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            sum += Dedupe.Screening.Decide(screened, policy).Best!.Bits;
        }

        var decision = Stopwatch.GetElapsedTime(begun).TotalMicroseconds / Rounds;
        GC.KeepAlive(sum);
        return (elapsed.TotalNanoseconds / (Rounds * Candidates), allocated / (double)(Rounds * Candidates), decision);
    }

    private static double Score(Scorer scorer, Candidate[] candidates, int rounds)
    {
        var sum = 0.0;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var candidate in candidates)
            {
                sum += scorer.BitsOf(scorer.Compare(candidate));
            }
        }

        return sum;
    }
}
