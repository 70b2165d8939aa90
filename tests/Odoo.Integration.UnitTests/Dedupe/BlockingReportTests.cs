using System.Globalization;
using System.Text;
using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>Whether the keys bring the original before the scorer at all: what blocking loses no weight finds again.</summary>
public sealed class BlockingReportTests
{
    /// <summary>The one customer of <see cref="CorpusOptions.HeavyOrders"/>.</summary>
    private const string Heavy = "Customer 1 Ltd";

    // Keys that were tried beside those of the policy: with their numbers they stand in the report.
    private static readonly Dictionary<string, Func<OrderProfile, IEnumerable<long>>> Proposed = new()
    {
        ["reference-anagram + customer"] = static order => order.NormalisedReference is { Length: >= 3 } reference ? order.Customers.Select(name => StableHash.Of('x', name + Sorted(reference))) : [],
        ["second product + customer"] = static order => Smallest(order, 2) is { } product ? order.Customers.Select(name => StableHash.Of(StableHash.Of('y', name), product)) : [],
        ["dearest line's product + customer"] = static order => order.Lines.Length > 0 ? order.Customers.Select(name => StableHash.Of(StableHash.Of('z', name), order.Lines.MaxBy(static line => line.Value ?? line.Quantity).Product)) : [],
    };

    [Test]
    public void The_original_is_among_the_candidates()
    {
        var report = BlockingReport.Of(CorpusGiven.Reported, ScreeningPolicy.Default());
        Tell("blocking.md", $"Blocking, Report half, seeds 1 to {CorpusGiven.Seeds}", report);
        report.Found.Value.ShouldBeGreaterThanOrEqualTo(0.995);
        report.MostCandidates.ShouldBeLessThanOrEqualTo(400);
    }

    [TestCase(40_000)]
    [TestCase(200_000)]
    public void A_heavy_customers_orders_do_not_hide_each_other(int orders)
    {
        CorpusGiven.OnlyWhenAsked("CORPUS_HEAVY");
        var corpus = CorpusGiven.Make(new CorpusOptions { Part = CorpusPart.Report, HeavyOrders = orders });
        var report = BlockingReport.Of([corpus], ScreeningPolicy.Default(), static labelled => labelled.Order.Customer.Name == Heavy, Proposed);
        Tell($"blocking-heavy-{orders}.md", $"Blocking, one customer of {orders} orders a year", report);
        report.Found.Value.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static void Tell(string file, string title, BlockingReport report)
    {
        var text = new StringBuilder();
        Line(text, $"# {title}\n");
        Line(text, $"Found: {report.Found}. Candidates an order: {report.MeanCandidates:0.0} (mean), {report.CandidatesOf99Percent} (99 %), {report.MostCandidates} (most). Capped: {report.Capped}\n");
        Line(text, $"| key | finds | finds alone | found with it |\n| --- | --- | --- | --- |");
        foreach (var key in Enum.GetValues<BlockingKeyKind>().Select(static kind => Names.Of(kind)).Concat(Proposed.Keys).Where(key => report.FoundBy(key).Count > 0))
        {
            Line(text, $"| {key} | {report.FoundBy(key)} | {report.FoundOnlyBy(key)} | {report.FoundWith(key)} |");
        }

        Line(text, $"\n| lost, by kind | found |\n| --- | --- |");
        foreach (var (kind, found) in report.ByKind.Where(static row => row.Found.Count < row.Found.Of))
        {
            Line(text, $"| {kind} | {found} |");
        }

        CorpusGiven.Attach(file, text.ToString());
        TestContext.Out.WriteLine(text);
    }

    private static string Sorted(string reference) => string.Concat(reference.Order());

    private static long? Smallest(OrderProfile order, int rank) =>
        order.Lines.Select(static line => StableHash.Of('m', line.Product)).Distinct().Order().Skip(rank - 1).Select(static product => (long?)product).FirstOrDefault();

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
