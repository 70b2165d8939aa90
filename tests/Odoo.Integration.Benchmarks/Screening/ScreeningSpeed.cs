using System.Globalization;
using System.Text.Json;

namespace Odoo.Integration.Benchmarks.Screening;

/// <summary>Screening one order beside the bare commit that any durable answer needs, with indexes of several sizes, in turn.</summary>
internal static class ScreeningSpeed
{
    private const int WarmUp = 300;
    private const int ARound = 400;
    private const int Rate = 500;
    private const int Workers = 8;
    private const int AtRate = 10_000;

    public static async Task MeasureAsync(IReadOnlyList<int> sizes, int rounds, bool keep)
    {
        var (nanoseconds, bytes, decision) = PairScoring.Measure();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"scoring one pair (compare and weigh)",-64} {nanoseconds / 1000:0.000} us   {bytes:0.##} bytes allocated"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"a decision among 50 candidates, words included",-64} {decision:0.0} us"));
        var benches = new List<(ScreeningBench Bench, Latencies Screening, Latencies Commit)>();
        try
        {
            foreach (var size in sizes)
            {
                benches.Add((await ScreeningBench.OpenAsync(size, keep), new Latencies(Text($"screening one order, {size:N0} orders in the index")), new Latencies(Text($"bare insert of 1 KB and commit, beside {size:N0}"))));
            }

            for (var round = 0; round <= rounds; round++)
            {
                foreach (var (bench, screening, commit) in benches)
                {
                    // The round before the first warms up: plans, pools, the compiler.
                    var (into, beside) = round == 0 ? (new Latencies("warm-up"), new Latencies("warm-up")) : (screening, commit);
                    var messages = await bench.TakeAsync(round == 0 ? WarmUp : ARound);
                    await bench.CommitAsync(messages.Count, beside);
                    await bench.ScreenAsync(messages, into);
                }

                Console.Error.WriteLine($"round {round} of {rounds}");
            }

            await WriteAsync(benches);
        }
        finally
        {
            foreach (var (bench, _, _) in benches)
            {
                await bench.DisposeAsync();
            }
        }
    }

    private static async Task WriteAsync(List<(ScreeningBench Bench, Latencies Screening, Latencies Commit)> benches)
    {
        var rates = new List<Latencies>();
        foreach (var (bench, _, _) in benches)
        {
            var latencies = new Latencies(Text($"at {Rate} orders a second, {Workers} workers, {bench.Size:N0} orders in the index"));
            await bench.ScreenAtRateAsync(await bench.TakeAsync(AtRate), Rate, Workers, latencies);
            rates.Add(latencies);
        }

        foreach (var (bench, screening, commit) in benches)
        {
            commit.Write();
            screening.Write();
            await bench.WriteSizesAsync();
        }

        rates.ForEach(static rate => rate.Write());
        foreach (var (_, screening, commit) in benches)
        {
            screening.WriteRatio(commit);
        }

        benches[^1].Screening.WriteRatio(benches[0].Screening);
        Console.WriteLine(JsonSerializer.Serialize(new { name = rates[^1].Name, value = Math.Round(rates[^1].At(0.99) / 1000, 2), unit = "ms, p99" }));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
