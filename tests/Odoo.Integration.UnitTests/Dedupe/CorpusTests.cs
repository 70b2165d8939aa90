using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>That the labelled corpus is what it says: the same for a seed, its labels true, its orders valid.</summary>
public sealed class CorpusTests
{
    private IReadOnlyList<LabelledOrder> _corpus = null!;

    private IReadOnlyList<LabelledOrder> _report = null!;

    private Dictionary<Guid, LabelledOrder> _byId = null!;

    [OneTimeSetUp]
    public void Make()
    {
        _corpus = CorpusGiven.Make(seed: 1, part: null);
        _report = CorpusGiven.Make(seed: 1, CorpusPart.Report);
        _byId = _corpus.ToDictionary(static labelled => labelled.Id);
    }

    [Test]
    public void The_same_seed_gives_the_same_orders()
    {
        var one = _report;
        var other = CorpusGiven.Make(new CorpusOptions { Seed = 1, Part = CorpusPart.Report });
        other.Select(TruthOf).ShouldBe(one.Select(TruthOf));
        other.Select(static labelled => ContentFingerprint.Of(labelled.Order)).ShouldBe(one.Select(static labelled => ContentFingerprint.Of(labelled.Order)));
    }

    [Test]
    public void Another_seed_gives_others() =>
        CorpusGiven.Make(seed: 2, CorpusPart.Report).Select(static labelled => labelled.Id).Intersect(_report.Select(static labelled => labelled.Id)).ShouldBeEmpty();

    [Test]
    public void A_half_made_alone_is_the_half_of_the_whole()
    {
        var ofWhole = _corpus.Where(static labelled => labelled.Part == CorpusPart.Report).ToArray();
        _report.Select(static labelled => (labelled.ReceivedAt, labelled.Kind)).ShouldBe(ofWhole.Select(static labelled => (labelled.ReceivedAt, labelled.Kind)));
        _report.Select(static labelled => labelled.Order.CustomerReference).ShouldBe(ofWhole.Select(static labelled => labelled.Order.CustomerReference));
    }

    [Test]
    public void The_halves_share_no_customer_and_no_demand()
    {
        var halves = _corpus.ToLookup(static labelled => labelled.Part);
        halves[CorpusPart.Tune].Select(static labelled => labelled.Order.Customer.Name).Intersect(halves[CorpusPart.Report].Select(static labelled => labelled.Order.Customer.Name)).ShouldBeEmpty();
        halves[CorpusPart.Tune].Select(static labelled => labelled.Demand).Intersect(halves[CorpusPart.Report].Select(static labelled => labelled.Demand)).ShouldBeEmpty();
        halves[CorpusPart.Report].Count().ShouldBeInRange((int)(_corpus.Count * 0.4), (int)(_corpus.Count * 0.6));
    }

    [Test]
    public void Orders_come_in_order_of_arrival() => _corpus.Select(static labelled => labelled.ReceivedAt).ShouldBe(_corpus.Select(static labelled => labelled.ReceivedAt).Order());

    [Test]
    public void Every_order_is_valid_and_reads_back()
    {
        _corpus.SelectMany(static labelled => OrderRules.Check(labelled.Order)).ShouldBeEmpty();
        foreach (var labelled in _corpus.Where(static (_, at) => at % 50 == 0))
        {
            var written = OrderJson.Write(labelled.Order);
            OrderJson.Write(Read(written)).ShouldBe(written);
        }
    }

    [Test]
    public void Ids_and_numbers_are_unique()
    {
        _corpus.Select(static labelled => labelled.Id).ShouldBeUnique();
        _corpus.Select(static labelled => (labelled.Order.Channel, labelled.Order.ExternalId, labelled.Order.Revision, labelled.Order.Intent)).ShouldBeUnique();
        _corpus.ShouldAllBe(static labelled => labelled.Id.Version == 7 && labelled.Id.Variant >= 8);
    }

    [Test]
    public void A_duplicate_follows_its_original_and_shares_its_demand()
    {
        foreach (var duplicate in _corpus.Where(static labelled => labelled.Label == OrderLabel.Duplicate))
        {
            var original = _byId[duplicate.DuplicateOf!.Value];
            original.Label.ShouldBe(OrderLabel.Legitimate);
            original.Demand.ShouldBe(duplicate.Demand);
            original.ReceivedAt.ShouldBeLessThan(duplicate.ReceivedAt);
            original.Order.Customer.Name.ShouldBe(duplicate.Order.Customer.Name);
            CorpusKinds.Duplicates.ShouldContain(duplicate.Kind);
        }
    }

    [Test]
    public void A_legitimate_order_has_a_demand_of_its_own()
    {
        var legitimate = _corpus.Where(static labelled => labelled.Label == OrderLabel.Legitimate).ToArray();
        legitimate.Select(static labelled => labelled.Demand).ShouldBeUnique();
        legitimate.ShouldAllBe(static labelled => labelled.DuplicateOf == null);
        legitimate.Select(static labelled => labelled.Kind).Distinct().Except(CorpusKinds.LookAlikes).ShouldBe([CorpusKinds.Plain]);
        legitimate.ShouldAllBe(labelled => labelled.ResemblesOf == null || _byId[labelled.ResemblesOf.Value].ReceivedAt < labelled.ReceivedAt);
    }

    [Test]
    public void Every_kind_occurs()
    {
        CorpusKinds.Duplicates.Count.ShouldBeGreaterThanOrEqualTo(14);
        CorpusKinds.LookAlikes.Count.ShouldBeGreaterThanOrEqualTo(10);
        var kinds = _corpus.CountBy(static labelled => labelled.Kind).ToDictionary();
        TestContext.Out.WriteLine(string.Join('\n', kinds.OrderByDescending(static kind => kind.Value).Select(static kind => $"{kind.Value,6} {kind.Key}")));
        CorpusKinds.Duplicates.Concat(CorpusKinds.LookAlikes).Where(kind => kinds.GetValueOrDefault(kind) < 5).ShouldBeEmpty();
    }

    [Test]
    public void The_shares_are_those_of_the_trade()
    {
        var scored = _corpus.Where(static labelled => labelled.Label != OrderLabel.NotAnOrder).ToArray();
        ((double)scored.Count(static labelled => labelled.Label == OrderLabel.Duplicate) / scored.Length).ShouldBeInRange(0.017, 0.024);
        var seen = new HashSet<(string?, string)>();
        var shared = scored.Count(labelled => labelled.Order.CustomerReference is { } reference && !seen.Add((labelled.Order.Customer.Name, reference.Raw)) && labelled.Label == OrderLabel.Legitimate);
        ((double)shared / scored.Length).ShouldBeInRange(0.02, 0.03);
    }

    [Test]
    public void A_reorder_follows_the_cancellation_that_names_the_original()
    {
        var cancelled = _corpus.Where(static labelled => labelled.Order.Intent == OrderIntent.Cancel).ToDictionary(static labelled => (labelled.Order.Channel, labelled.Order.ExternalId));
        foreach (var reorder in _corpus.Where(static labelled => labelled is { Kind: "reorder-after-cancellation", Label: OrderLabel.Legitimate }))
        {
            var original = _byId[reorder.ResemblesOf!.Value];
            cancelled[(original.Order.Channel, original.Order.ExternalId)].ReceivedAt.ShouldBeInRange(original.ReceivedAt, reorder.ReceivedAt);
        }
    }

    [TestCase("double-click", 40, true)]
    [TestCase("client-retry", 5400, true)]
    [TestCase("other-channel-with-reference", 30 * 86400, false)]
    public void Kinds_keep_their_gap_and_channel(string kind, int mostSeconds, bool sameChannel)
    {
        foreach (var (duplicate, original) in PairsOf(kind))
        {
            (duplicate.ReceivedAt - original.ReceivedAt).TotalSeconds.ShouldBeInRange(0, mostSeconds);
            (duplicate.Order.Channel == original.Order.Channel).ShouldBe(sameChannel);
            duplicate.Order.CustomerReference.ShouldBe(original.Order.CustomerReference);
        }
    }

    [Test]
    public void A_mistyped_reference_is_another_and_a_split_order_asks_for_the_same_quantity()
    {
        PairsOf("reference-mistyped").ShouldAllBe(static pair => pair.Duplicate.Order.CustomerReference!.Normalised != pair.Original.Order.CustomerReference!.Normalised);
        PairsOf("lines-split-or-merged").ShouldAllBe(static pair =>
            pair.Duplicate.Order.Lines.Count != pair.Original.Order.Lines.Count && Units(pair.Duplicate) == Units(pair.Original));
        PairsOf("units-changed").ShouldAllBe(static pair => pair.Duplicate.Order.Lines.Zip(pair.Original.Order.Lines).Any(static lines => lines.First.Quantity.Unit != lines.Second.Quantity.Unit));
        PairsOf("quantity-mistyped").ShouldAllBe(static pair => pair.Duplicate.Order.Total == null || pair.Duplicate.Order.Total != pair.Original.Order.Total);
        PairsOf("call-off-resent").ShouldAllBe(static pair => pair.Duplicate.Order.ReleaseNumber != null && pair.Duplicate.Order.ReleaseNumber == pair.Original.Order.ReleaseNumber);
    }

    [Test]
    public void The_heavy_customer_can_be_added()
    {
        var heavy = CorpusGiven.Make(new CorpusOptions { Part = CorpusPart.Report, HeavyOrders = 5_000 }).CountBy(static labelled => labelled.Order.Customer.Name!).MaxBy(static customer => customer.Value);
        heavy.Value.ShouldBeGreaterThan(5_000);
    }

    [TestCase(RepeatChannels.Same, true)]
    [TestCase(RepeatChannels.Other, false)]
    public void Duplicates_can_be_kept_to_the_same_channel_or_off_it(RepeatChannels channels, bool same)
    {
        var corpus = CorpusGiven.Make(new CorpusOptions { Part = CorpusPart.Report, RepeatChannels = channels });
        var byId = corpus.ToDictionary(static labelled => labelled.Id);
        var duplicates = corpus.Where(static labelled => labelled.Label == OrderLabel.Duplicate).ToArray();
        duplicates.Length.ShouldBeGreaterThan(150);
        duplicates.ShouldAllBe(labelled => (labelled.Order.Source == byId[labelled.DuplicateOf!.Value].Order.Source) == same);
    }

    [Test]
    public void What_orders_state_can_be_left_out()
    {
        var corpus = CorpusGiven.Make(new CorpusOptions { Part = CorpusPart.Report, WithoutDelivery = true, WithoutPrices = true, ReferencesMissing = 0.3 });
        corpus.ShouldAllBe(static labelled => labelled.Order.ShipTo == null && labelled.Order.RequestedDelivery == null && labelled.Order.Total == null && labelled.Order.LinesValue() == null);
        var before = _report.Count(static labelled => labelled.Order.CustomerReference != null);
        ((double)corpus.Count(static labelled => labelled.Order.CustomerReference != null) / before).ShouldBeInRange(0.68, 0.72);
    }

    [Test]
    public void The_natural_twins_of_the_stream_are_there() => _corpus.Count(static labelled => labelled is { Kind: CorpusKinds.NaturalTwin, Label: OrderLabel.Legitimate }).ShouldBe(58);

    [Test]
    public void A_customers_half_does_not_depend_on_the_seed() => CustomerMaker.PartOf("retail-17850").ShouldBe(CorpusPart.Tune);

    private (LabelledOrder Duplicate, LabelledOrder Original)[] PairsOf(string kind) =>
        [.. _corpus.Where(labelled => labelled.Kind == kind).Select(labelled => (labelled, _byId[labelled.DuplicateOf!.Value]))];

    private static object TruthOf(LabelledOrder labelled) =>
        (labelled.Id, labelled.ReceivedAt, labelled.Part, labelled.Label, labelled.Kind, labelled.Demand, labelled.DuplicateOf, labelled.ResemblesOf);

    private static decimal Units(LabelledOrder labelled) => labelled.Order.Lines.Sum(static line => line.Quantity.Value);

    private static Order Read(byte[] json)
    {
        var reading = OrderJsonReader.Read(json);
        return reading.ShouldBeOfType<OrderReading.Good>().Order;
    }
}
