using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Learning;
using Odoo.Integration.Dedupe.Policies;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class LearningTests
{
    private static readonly EvidenceLevel[] Levels = Enum.GetValues<EvidenceLevel>();

    [Test]
    public void Without_pairs_nothing_is_learnt()
    {
        ShouldWeighTheSame(WeightLearning.Learn(Policy, [], spread: 1), Policy);
        ShouldWeighTheSame(ExpectationMaximisation.Learn(Policy, [], draw: 10), Policy);
    }

    [Test]
    public void One_verdict_moves_the_weights_a_little_and_the_right_way()
    {
        var learnt = WeightLearning.Learn(Policy, [Of(same: false, EvidenceLevel.ReferenceEqual, EvidenceLevel.LinesEqual)], spread: 0.5);
        Levels.ShouldAllBe(level => Math.Abs(learnt.BitsOf(level) - Policy.BitsOf(level)) < 0.2);
        learnt.BitsOf(EvidenceLevel.LinesEqual).ShouldBeLessThan(Policy.BitsOf(EvidenceLevel.LinesEqual));
        learnt.BitsOf(EvidenceLevel.LinesDisjoint).ShouldBe(Policy.BitsOf(EvidenceLevel.LinesDisjoint));
    }

    [Test]
    public void Many_verdicts_move_the_weights_where_they_are()
    {
        var learnt = WeightLearning.Learn(Policy, Contrary(500), spread: 3);
        (learnt.BitsOf(EvidenceLevel.ReferenceConflicting) - learnt.BitsOf(EvidenceLevel.ReferenceEqual)).ShouldBeGreaterThan(3);
    }

    [Test]
    public void A_pair_of_weight_five_is_five_pairs()
    {
        var five = WeightLearning.Learn(Policy, [.. Enumerable.Repeat(Of(same: false, EvidenceLevel.LinesEqual), 5)], spread: 2);
        ShouldWeighTheSame(WeightLearning.Learn(Policy, [Of(same: false, EvidenceLevel.LinesEqual) with { Weight = 5 }], spread: 2), five);
    }

    [Test]
    public void Learning_is_deterministic()
    {
        WeightLearning.Learn(Policy, Contrary(50), spread: 1).Write().ShouldBe(WeightLearning.Learn(Policy, Contrary(50), spread: 1).Write());
        ExpectationMaximisation.Learn(Policy, Mixture(300), draw: 5).Write().ShouldBe(ExpectationMaximisation.Learn(Policy, Mixture(300), draw: 5).Write());
    }

    [Test]
    public void What_is_usual_never_counts_the_wrong_way_round_and_leaves_the_other_weights_alone()
    {
        var learnt = WeightLearning.Learn(Policy, Shifted(4), spread: 1);
        learnt.FactorOf(EvidenceField.Time).ShouldBe(0);
        Enum.GetValues<EvidenceField>().ShouldAllBe(field => learnt.FactorOf(field) >= 0);
        var unshifted = WeightLearning.Learn(Policy, Shifted(0), spread: 1);
        Levels.ShouldAllBe(level => Math.Abs(learnt.BitsOf(level) - unshifted.BitsOf(level)) < 0.005);
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void A_prior_without_width_is_refused(double width)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => WeightLearning.Learn(Policy, [], width));
        Should.Throw<ArgumentOutOfRangeException>(() => ExpectationMaximisation.Learn(Policy, [], width));
    }

    [Test]
    public void A_mixture_is_told_apart_without_labels()
    {
        var learnt = ExpectationMaximisation.Learn(Policy with { PriorBits = -3 }, Mixture(6000), draw: 1);
        learnt.PriorBits.ShouldBe(-2, 0.4);
        learnt.BitsOf(EvidenceLevel.LinesEqual).ShouldBe(Math.Log2(0.9 / 0.05), 0.7);
        learnt.BitsOf(EvidenceLevel.LinesDisjoint).ShouldBe(Math.Log2(0.1 / 0.95), 0.7);
        learnt.BitsOf(EvidenceLevel.ReferenceEqual).ShouldBe(Math.Log2(0.8 / 0.02), 0.7);
        learnt.BitsOf(EvidenceLevel.TimeHours).ShouldBe(Math.Log2(0.7 / 0.1), 0.7);
    }

    [Test]
    public void A_level_that_is_never_met_keeps_its_weight()
    {
        var learnt = ExpectationMaximisation.Learn(Policy with { PriorBits = -6 }, [.. Enumerable.Repeat(Of(false, EvidenceLevel.ReferenceConflicting, EvidenceLevel.LinesDisjoint), 5000), .. Mixture(100)], draw: 20);
        learnt.BitsOf(EvidenceLevel.ReferenceCrossed).ShouldBe(Policy.BitsOf(EvidenceLevel.ReferenceCrossed), 0.01);
        learnt.BitsOf(EvidenceLevel.CustomerDifferent).ShouldBe(Policy.BitsOf(EvidenceLevel.CustomerDifferent), 0.01);
    }

    [Test]
    public void A_strong_level_that_is_met_once_is_not_turned_round()
    {
        LabelledPair[] pairs = [.. Mixture(3000), Of(false, EvidenceLevel.ShipToDifferent, EvidenceLevel.LinesEqual, EvidenceLevel.ReferenceEqual, EvidenceLevel.TimeHours), Of(false, EvidenceLevel.ReferenceCrossed, EvidenceLevel.LinesDisjoint, EvidenceLevel.TimeLonger)];
        var learnt = ExpectationMaximisation.Learn(Policy, pairs, draw: 20);
        learnt.BitsOf(EvidenceLevel.ShipToDifferent).ShouldBeLessThan(0);
        learnt.BitsOf(EvidenceLevel.ReferenceCrossed).ShouldBeGreaterThan(0);
    }

    [Test]
    public void What_is_usual_is_counted_over_the_orders_before()
    {
        var order = Profile(Order("PO-7010", shipTo: "HH"));
        var count = new UsualCount(Policy);
        count.Add(CaseOf(order, Profile(Order(null, channel: "portal", shipTo: "KIEL"), TimeSpan.FromHours(-1)), Profile(Order("PO-7001", shipTo: "HH"), TimeSpan.FromHours(-2))));
        var counted = count.Counted();

        // One order counted, and half an order beside it: so that what was never met keeps a little chance.
        counted.UsualOf(EvidenceLevel.ChannelsDifferent).ShouldBe((0.5 + 0.5) / 2);
        counted.UsualOf(EvidenceLevel.ShipToSame).ShouldBe((0.5 + 0.5) / 2);
        counted.UsualOf(EvidenceLevel.ReferenceMissing).ShouldBe((0 + 0.5) / 2);
        counted.UsualOf(EvidenceLevel.TimeSameInstant).ShouldBe((2 + 0.5) / 2);
        counted.UsualOf(EvidenceLevel.HabitNew).ShouldBe((1 + 0.5) / 2);
        counted.Checked();
    }

    [Test]
    public void Who_never_ordered_tells_nothing_of_what_is_usual()
    {
        var count = new UsualCount(Policy);
        count.Add(CaseOf(Profile(Order())));
        PolicyRules.Counted.ShouldAllBe(level => count.Counted().UsualOf(level) == Policy.UsualOf(level));
        count.Counted().UsualRarity.ShouldBe(Policy.UsualRarity);
    }

    [Test]
    public void Equations_are_solved()
    {
        var solution = LinearEquations.Solve(new double[,] { { 4, 2, 0 }, { 2, 5, 3 }, { 0, 3, 6 } }, [8, 21, 24]);
        solution[0].ShouldBe(1, 1e-12);
        solution[1].ShouldBe(2, 1e-12);
        solution[2].ShouldBe(3, 1e-12);
    }

    [TestCase(1, 2, 1)]
    [TestCase(0, 0, 1)]
    [TestCase(1, 1, 1)]
    [TestCase(-1, 0, 1)]
    [TestCase(double.NaN, 0, 1)]
    public void A_matrix_that_is_not_positive_definite_is_refused(double first, double beside, double last) =>
        Should.Throw<ArgumentException>(() => LinearEquations.Solve(new[,] { { first, beside }, { beside, last } }, [1, 1]));

    private static LabelledPair Of(bool same, params EvidenceLevel[] levels)
    {
        var evidence = default(PairEvidence);
        foreach (var level in new[]
        {
            EvidenceLevel.CustomerSame, EvidenceLevel.ReferenceMissing, EvidenceLevel.LinesEqual, EvidenceLevel.HabitOther, EvidenceLevel.TimeHours, EvidenceLevel.ValueFollows, EvidenceLevel.ShipToSame,
            EvidenceLevel.RequestedDeliveryMissing, EvidenceLevel.ChannelsSame,
        }.Concat(levels))
        {
            evidence.Set(EvidenceFields.FieldOf(level), level);
        }

        return new LabelledPair(evidence, same, "portal");
    }

    // What people say is the contrary of what the policy says.
    private static LabelledPair[] Contrary(int times) => [.. Enumerable.Range(0, times).SelectMany(static _ => new[] { Of(true, EvidenceLevel.ReferenceConflicting), Of(false, EvidenceLevel.ReferenceEqual) })];

    private static LabelledPair[] Shifted(double shift) => [.. Enumerable.Range(0, 400).Select(at =>
    {
        var pair = Of(same: at % 2 == 0, at % 3 == 0 ? EvidenceLevel.ReferenceEqual : EvidenceLevel.ReferenceMissing, at % 5 == 0 ? EvidenceLevel.LinesPartlySame : EvidenceLevel.LinesEqual);
        var evidence = pair.Evidence;
        evidence.Set(EvidenceField.Time, at % 7 == 0 ? EvidenceLevel.TimeSameDay : EvidenceLevel.TimeHours, pair.IsSameDemand ? -shift : shift / 2);
        return pair with { Evidence = evidence };
    })];

    // One pair in five is of one demand; the levels are independent of each other, given that.
    private static LabelledPair[] Mixture(int count)
    {
        var chance = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var same = chance.NextDouble() < 0.2;
            return Of(
                same, chance.NextDouble() < (same ? 0.9 : 0.05) ? EvidenceLevel.LinesEqual : EvidenceLevel.LinesDisjoint,
                chance.NextDouble() < (same ? 0.8 : 0.02) ? EvidenceLevel.ReferenceEqual : EvidenceLevel.ReferenceConflicting,
                chance.NextDouble() < (same ? 0.7 : 0.1) ? EvidenceLevel.TimeHours : EvidenceLevel.TimeLonger);
        })];
    }

    private static void ShouldWeighTheSame(ScreeningPolicy policy, ScreeningPolicy other)
    {
        policy.PriorBits.ShouldBe(other.PriorBits, 1e-9);
        Levels.ShouldAllBe(level => Math.Abs(policy.BitsOf(level) - other.BitsOf(level)) < 1e-9);
        Enum.GetValues<EvidenceField>().ShouldAllBe(field => Math.Abs(policy.FactorOf(field) - other.FactorOf(field)) < 1e-9);
    }
}
