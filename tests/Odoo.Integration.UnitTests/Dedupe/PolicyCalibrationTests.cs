using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Learning;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Streams;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class PolicyCalibrationTests
{
    private static readonly CalibrationOptions Options = new();

    [Test]
    public void Ten_contrary_verdicts_do_not_turn_the_decision_on_a_plain_copy()
    {
        var learnt = Propose(Labels(ExactCopy(), isSame: false, count: 10, channel: "other", customer: null));
        BitsOf(learnt, ExactCopy()).ShouldBeLessThan(BitsOf(Policy, ExactCopy()));
        ScreeningPolicy.ProbabilityOf(BitsOf(learnt, ExactCopy())).ShouldBeGreaterThan(Policy.Possible);
    }

    [Test]
    public void Two_thousand_verdicts_move_the_weights()
    {
        var learnt = Propose(Labels(ExactCopy(), isSame: false, count: 2000, channel: "other", customer: null));
        ScreeningPolicy.ProbabilityOf(BitsOf(learnt, ExactCopy())).ShouldBeLessThan(Policy.Possible);
        Policy.Bits.Count(bits => Math.Abs(learnt.Bits[bits.Key] - bits.Value) > 0.5).ShouldBeGreaterThan(3);
    }

    [Test]
    public void Verdicts_that_agree_change_little()
    {
        var learnt = Propose(Labels(ExactCopy(), isSame: true, count: 2000, channel: "other", customer: null));
        Policy.Bits.ShouldAllBe(bits => Math.Abs(learnt.Bits[bits.Key] - bits.Value) < 0.5);
    }

    [Test]
    public void A_channels_offset_is_drawn_to_the_whole_and_grows_with_verdicts()
    {
        var few = Propose([.. Mixed(200, "csv-nord"), .. Labels(Weak(), isSame: true, count: 4, "portal", customer: null)]).Channels.GetValueOrDefault("portal");
        var many = Propose([.. Mixed(200, "csv-nord"), .. Labels(Weak(), isSame: true, count: 60, "portal", customer: null)]).Channels.GetValueOrDefault("portal");
        few.ShouldBeGreaterThan(0);
        many.ShouldBeGreaterThan(few);
        many.ShouldBeLessThan(4);
    }

    [TestCase(4, false)]
    [TestCase(5, true)]
    public void A_customer_is_held_less_from_the_fifth_release_on(int releases, bool isLess) =>
        Propose(Labels(ExactCopy(), isSame: false, releases, "portal", "c:NORD01")).Customers.ContainsKey("c:NORD01").ShouldBe(isLess);

    [Test]
    public void A_customers_offset_has_a_floor_and_never_rises_above_the_whole()
    {
        Propose(Labels(ExactCopy(), isSame: false, 500, "portal", "c:NORD01")).Customers["c:NORD01"].ShouldBeInRange(-4, -0.01);
        Propose(Labels(ExactCopy(), isSame: true, 500, "portal", "c:NORD01")).Customers.ShouldBeEmpty();
    }

    [Test]
    public void One_verdict_to_the_contrary_takes_a_customers_offset_away()
    {
        var before = Policy with { Customers = new Dictionary<string, double> { ["c:NORD01"] = -2 } };
        LabelledPair[] labels = [.. Labels(ExactCopy(), isSame: false, 20, "portal", "c:NORD01"), .. Labels(ExactCopy(), isSame: true, 1, "portal", "c:NORD01")];
        PolicyCalibration.Propose(before, Material(labels), Options).Policy.Customers.ShouldBeEmpty();
    }

    [Test]
    public void The_same_verdicts_give_the_same_proposal()
    {
        LabelledPair[] labels = [.. Mixed(100, "csv-nord"), .. Labels(Weak(), isSame: true, 30, "portal", "c:NORD01")];
        var one = PolicyCalibration.Propose(Policy, Material(labels), Options);
        var other = PolicyCalibration.Propose(Policy, Material(labels), Options);
        other.Policy.Write().ShouldBe(one.Policy.Write());
        other.Note.ShouldBe(one.Note);
    }

    [Test]
    public void Without_verdicts_few_pairs_teach_nothing_and_many_say_so()
    {
        var pairs = Mixed(100, "csv-nord");
        var none = PolicyCalibration.Propose(Policy, Material([], pairs), Options);
        none.Note.ShouldContain("nothing was learnt without verdicts");
        none.Policy.Bits.ShouldBe(Policy.Bits);
        var some = PolicyCalibration.Propose(Policy, Material([], pairs), Options with { EnoughPairs = 100 });
        some.Note.ShouldContain("WITHOUT verdicts");
        some.Policy.PriorBits.ShouldBe(Policy.PriorBits);
        Policy.Bits.ShouldAllBe(bits => Math.Abs(some.Policy.Bits[bits.Key] - bits.Value) <= 0.5001);
    }

    [Test]
    public void A_pair_of_the_sample_stands_for_those_that_were_not_drawn()
    {
        var once = Labels(Weak(), isSame: true, 40, "portal", customer: null);
        var learnt = Propose(once);
        var drawn = Propose([.. once.Select(static label => label with { Weight = 20 })]);
        BitsOf(drawn, Weak()).ShouldBeGreaterThan(BitsOf(learnt, Weak()));
    }

    [Test]
    public void A_replay_finds_the_pairs_that_people_judged()
    {
        var original = Order() with { Id = Guid.CreateVersion7(Given.Now), ExternalId = "N-1" };
        var copy = Order(channel: "portal") with { Id = Guid.CreateVersion7(Given.Now), ExternalId = "S-1" };
        var stray = Order("PO-1", customer: "OTHER") with { Id = Guid.CreateVersion7(Given.Now), ExternalId = "S-2" };
        var replay = new LearningReplay(Policy, new Dictionary<Guid, Judgement> { [copy.Id.Value] = new(original.Id.Value, false, 0.05), [stray.Id.Value] = new(Guid.CreateVersion7(Given.Now), true) });
        replay.Next(StreamOrder.Of(original, Given.Now), isOfPeriod: false);
        replay.Next(StreamOrder.Of(copy, Given.Now.AddMinutes(1)), isOfPeriod: true);
        replay.Next(StreamOrder.Of(stray, Given.Now.AddMinutes(2)), isOfPeriod: true);
        var material = replay.Material();
        material.Orders.ShouldBe(2);
        material.OutOfReach.ShouldBe(1);
        var label = material.Labels.ShouldHaveSingleItem();
        (label.IsSameDemand, label.Weight, label.Channel).ShouldBe((false, 20, "portal"));
        label.Evidence.Level(EvidenceField.Reference).ShouldBe(EvidenceLevel.ReferenceEqual);
    }

    [Test]
    public void What_is_usual_moves_with_the_number_of_orders()
    {
        var seen = Policy with { Usual = Policy.Usual.ToDictionary(static usual => usual.Key, static usual => usual.Value * 3) };
        Usual(0).ShouldBe(Policy.Usual["habit-new"], 1e-4);
        Usual(500).ShouldBe(2 * Policy.Usual["habit-new"], 1e-4);
        Usual(1_000_000).ShouldBe(3 * Policy.Usual["habit-new"], 1e-2);

        double Usual(long orders) => PolicyCalibration.WithUsual(Policy, new LearningMaterial(orders, orders, seen, [], [], 0), Options).Usual["habit-new"];
    }

    private static ScreeningPolicy Propose(IReadOnlyList<LabelledPair> labels) => PolicyCalibration.Propose(Policy, Material(labels), Options).Policy;

    private static LearningMaterial Material(IReadOnlyList<LabelledPair> labels, IReadOnlyList<LabelledPair>? pairs = null) => new(0, 0, Policy, pairs ?? [], labels, 0);

    private static LabelledPair[] Labels(PairEvidence evidence, bool isSame, int count, string channel, string? customer) =>
        [.. Enumerable.Range(0, count).Select(_ => new LabelledPair(evidence, isSame, channel, customer))];

    // As the policy has it: copies are duplicates, what is weak is none.
    private static LabelledPair[] Mixed(int count, string channel) => [.. Labels(ExactCopy(), isSame: true, count / 2, channel, customer: null), .. Labels(Weak(), isSame: false, count / 2, channel, customer: null)];

    private static PairEvidence ExactCopy() => Compare(Profile(Order(), TimeSpan.FromMinutes(1)), Profile(Order()));

    private static PairEvidence Weak() => Compare(Profile(Order("PO-9911", channel: "portal", at: Given.Now.AddDays(3)), TimeSpan.FromDays(3)), Profile(Order()));

    private static double BitsOf(ScreeningPolicy policy, PairEvidence evidence)
    {
        var bits = policy.PriorBits;
        foreach (var field in Enum.GetValues<EvidenceField>())
        {
            bits += policy.BitsOf(evidence.Level(field)) + (policy.FactorOf(field) * evidence.Shift(field));
        }

        return bits;
    }
}
