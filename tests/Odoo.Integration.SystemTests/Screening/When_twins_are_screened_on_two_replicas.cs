using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Hub;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.Store.Screening;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Screening.ScreeningGiven;

namespace Odoo.Integration.SystemTests.Screening;

/// <summary>
/// Two copies of one demand at one instant, each in the hands of another replica: locks and candidates travel in one batch, and the candidates must be those of
/// the moment after the wait. <c>HUB_TEST_TWIN_SEEDS</c> says how many pairs.
/// </summary>
public sealed class When_twins_are_screened_on_two_replicas
{
    private const int Pairs = 200;
    private const int AtOnce = 8;

    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("HUB_TEST_TWIN_SEEDS"), CultureInfo.InvariantCulture, out var seeds) ? seeds : Pairs;

    [Test]
    public async Task Exactly_one_of_each_pair_goes_on()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await using var other = HubHost.Tools(new ConfigurationBuilder().AddInMemoryCollection([new("Store:ConnectionString", world.Settings["HUB_STORE__CONNECTIONSTRING"])]).Build());
        other.GetRequiredService<NpgsqlDataSource>().ShouldNotBeSameAs(world.Tools.GetRequiredService<NpgsqlDataSource>());
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) => await PairAsync(world, world.Tools, other, seed));
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Seeds} pairs in {clock.Elapsed.TotalSeconds:0.0} s"));
    }

    private static async Task PairAsync(World world, IServiceProvider here, IServiceProvider there, int seed)
    {
        var random = new Random(seed);
        var (one, twin) = Twins(seed, random);
        if (seed % 4 == 3)
        {
            // One order said before that the two names are one customer's.
            await ScreenAsync(world, Order($"L-{seed}", new Party($"C-{seed}", Email: $"c{seed}@twins.example"), null, ($"L-{seed}", 1)), Noon.AddDays(-2));
        }

        var orders = new List<Order>();
        foreach (var order in new[] { one, twin })
        {
            orders.Add(order with { Id = OneDoor.IdOf(await OneDoor.TakeAsync(world.Tools, order, Noon.AddMilliseconds(orders.Count))) });
        }

        var replicas = random.Next(2) == 0 ? (here, there) : (there, here);
        var (first, second) = (Task.Run(() => LaterAsync(replicas.Item1, orders[0], random.Next(400))), Task.Run(() => LaterAsync(replicas.Item2, orders[1], 200)));
        var decisions = (await Task.WhenAll(first, second)).Select(static decided => decided.Decision).ToArray();
        decisions.Count(static decision => decision is ScreeningDecision.Clear).ShouldBe(1, $"seed {seed}: {string.Join("; ", decisions.Select(static decision => (decision as ScreeningDecision.Hold)?.Words ?? "clear"))}");
        var cleared = Array.FindIndex(decisions, static decision => decision is ScreeningDecision.Clear);
        decisions.OfType<ScreeningDecision.Hold>().Single().MatchedOrder.ShouldBe(orders[cleared].Id, $"seed {seed}");
    }

    // What each pair has in common: the customer; reference and basket; reference and customer with another basket; a name that goes with the other's.
    private static (Order One, Order Twin) Twins(int seed, Random random)
    {
        var lines = Enumerable.Range(0, 5).Select(n => ($"P-{(seed * 7) + n}", random.Next(1, 90))).ToArray();
        var (coded, mailed) = (new Party($"C-{seed}"), new Party(null, Email: $"c{seed}@twins.example"));
        var one = Order($"N-{seed}", coded, $"PO-8{seed:00000}1", lines);
        var twin = one with { Channel = "shop", Source = OrderSource.Ecommerce, ExternalId = $"S-{seed}" };
        return (one, (seed % 4) switch
        {
            0 => twin with { CustomerReference = null },
            1 => twin with { Customer = mailed },
            2 => twin with { Lines = [.. twin.Lines.Skip(1)] },
            _ => twin with { Customer = mailed, CustomerReference = CustomerReference.From($"PO-8{seed:00000}11"), Lines = [.. twin.Lines.SkipLast(1)] },
        });
    }

    private static Task<ScreeningResult.Decided> LaterAsync(IServiceProvider tools, Order order, int microseconds)
    {
        var clock = Stopwatch.StartNew();
        SpinWait.SpinUntil(() => clock.Elapsed.TotalMicroseconds >= microseconds);
        return ScreenAsync(tools, order);
    }
}
