using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class ComparisonTests
{
    private static readonly OrderLine[] Three = [Given.Line(1, "A", 10, 1m), Given.Line(2, "B", 5, 2m), Given.Line(3, "C", 1, 30m)];

    [Test]
    public void Sequence_and_splitting_of_lines_do_not_matter() =>
        Lines(Three, [Three[2], Given.Line(2, "a", 4, 1m), Given.Line(3, "A", 6, 1m), Three[1] with { Number = 9 }]).ShouldBe(EvidenceLevel.LinesEqual);

    [Test]
    public void Units_are_converted() => Lines([Given.Line(1, "A", 2, 1m, "DZN")], [Given.Line(1, "A", 24, 1m)]).ShouldBe(EvidenceLevel.LinesEqual);

    [Test]
    public void Quantities_of_other_units_are_not_equal() => Lines([Given.Line(1, "A", 2, 12m, "XCT")], [Given.Line(1, "A", 2, 1m)]).ShouldBe(EvidenceLevel.LinesSameProducts);

    [Test]
    public void Packs_and_pieces_for_the_same_money_are_equal() => Lines([Given.Line(1, "A", 2, 12m, "XCT")], [Given.Line(1, "A", 24, 1m)]).ShouldBe(EvidenceLevel.LinesEqual);

    [Test]
    public void A_product_may_be_named_by_any_of_its_numbers() => Lines(
        [new OrderLine(1, "A", "BUY-7", "4006381333931", null, Given.Amount(1), null)], [new OrderLine(1, null, null, "4006381333931", null, Given.Amount(1), null)])
        .ShouldBe(EvidenceLevel.LinesEqual);

    [Test]
    public void Half_of_both_in_common_is_half_the_same() => Lines([Three[2], Three[0]], [Three[2], Given.Line(7, "X", 1, 1m)]).ShouldBe(EvidenceLevel.LinesHalfSame);

    [Test]
    public void Something_in_common_is_partly_the_same() => Lines(Three, [Three[1], Given.Line(7, "X", 1, 1m), Given.Line(8, "Y", 1, 90m)]).ShouldBe(EvidenceLevel.LinesPartlySame);

    [Test]
    public void A_part_that_was_left_out_is_seen() => Lines(Three, [Three[0], Three[2]]).ShouldBe(EvidenceLevel.LinesMostlySame);

    [Test]
    public void Nothing_in_common_is_disjoint() => Lines([Three[0]], [Three[1]]).ShouldBe(EvidenceLevel.LinesDisjoint);

    [TestCase(0, EvidenceLevel.TimeSameInstant)]
    [TestCase(9, EvidenceLevel.TimeMoments)]
    [TestCase(10, EvidenceLevel.TimeMoments)]
    [TestCase(11, EvidenceLevel.TimeHours)]
    [TestCase(120, EvidenceLevel.TimeHours)]
    [TestCase(121, EvidenceLevel.TimeSameDay)]
    [TestCase(1440, EvidenceLevel.TimeSameDay)]
    [TestCase(1441, EvidenceLevel.TimeSameWeek)]
    [TestCase(5 * 1440, EvidenceLevel.TimeSameWeek)]
    [TestCase(7 * 1440, EvidenceLevel.TimeWholeWeeks)]
    [TestCase((7 * 1440) + 240, EvidenceLevel.TimeWholeWeeks)]
    [TestCase((7 * 1440) + 241, EvidenceLevel.TimeSameMonth)]
    [TestCase(31 * 1440, EvidenceLevel.TimeSameMonth)]
    [TestCase((31 * 1440) + 1, EvidenceLevel.TimeLonger)]
    [TestCase(35 * 1440, EvidenceLevel.TimeWholeWeeks)]
    public void Time_is_told_by_the_gap(int minutes, EvidenceLevel level) =>
        Level(EvidenceField.Time, Order(null, at: Given.Now), Order(null, at: Given.Now.AddMinutes(-minutes))).ShouldBe(level);

    [Test]
    public void With_the_same_reference_whole_weeks_are_no_rhythm() =>
        Level(EvidenceField.Time, Order(at: Given.Now), Order(at: Given.Now.AddDays(-14))).ShouldBe(EvidenceLevel.TimeSameMonth);

    [Test]
    public void The_customers_rhythm_counts()
    {
        var daily = Enumerable.Range(1, 10).Select(static day => Profile(Order(at: Given.Now.AddDays(-day)), TimeSpan.FromDays(-day))).ToArray();
        var monthly = Enumerable.Range(0, 10).Select(static month => Profile(Order(at: Given.Now.AddDays(-5 - (30 * month))), TimeSpan.FromDays(-5 - (30 * month)))).ToArray();
        var (order, earlier) = (Profile(Order(at: Given.Now)), Profile(Order(at: Given.Now.AddDays(-5)), TimeSpan.FromDays(-5)));
        Compare(order, earlier, daily).Level(EvidenceField.Habit).ShouldBe(EvidenceLevel.HabitDue);
        Compare(order, earlier, monthly).Level(EvidenceField.Habit).ShouldBe(EvidenceLevel.HabitEarly);
        Compare(order, earlier, daily).Shift(EvidenceField.Time).ShouldBeLessThan(Compare(order, earlier, monthly).Shift(EvidenceField.Time));
    }

    [Test]
    public void A_day_alone_is_compared_as_a_day()
    {
        var day = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        Arrived(hoursLater: 5, day, day.AddHours(16)).ShouldBe(EvidenceLevel.TimeSameDay);
        Arrived(hoursLater: 5, day, day).ShouldBe(EvidenceLevel.TimeSameDay);
        Arrived(hoursLater: 1, day, day).ShouldBe(EvidenceLevel.TimeHours);
        Arrived(hoursLater: 72, day, day).ShouldBe(EvidenceLevel.TimeSameStated);

        EvidenceLevel Arrived(int hoursLater, DateTimeOffset stated, DateTimeOffset other) =>
            Compare(Profile(Order(at: stated), TimeSpan.FromHours(hoursLater)), Profile(Order(at: other))).Level(EvidenceField.Time);
    }

    [TestCase("ACME", "acme", EvidenceLevel.CustomerSame)]
    [TestCase("AC-ME 1", "ACME1", EvidenceLevel.CustomerSame)]
    [TestCase("ACME", "ACMF", EvidenceLevel.CustomerDifferent)]
    public void Customers_are_told_by_their_codes(string one, string other, EvidenceLevel level) =>
        Level(EvidenceField.Customer, Order(customer: one), Order(customer: other)).ShouldBe(level);

    [Test]
    public void Customers_named_in_different_ways_cannot_be_told_apart() =>
        Level(EvidenceField.Customer, Order() with { Customer = new Party(null, Email: "a@b.example") }, Order()).ShouldBe(EvidenceLevel.CustomerNotComparable);

    [Test]
    public void Values_of_other_currencies_are_not_compared() =>
        Level(EvidenceField.Value, Order() with { Currency = Currency.Of("USD") }, Order()).ShouldBe(EvidenceLevel.ValueNotComparable);

    // As screening has it: products are united first.
    private static EvidenceLevel Lines(OrderLine[] mine, OrderLine[] theirs) =>
        Screening.Decide(CaseOf(Profile(Order() with { Lines = mine }), Profile(Order() with { Lines = theirs })), Policy).Best!.Level(EvidenceField.Lines);

    private static EvidenceLevel Level(EvidenceField field, Order mine, Order theirs) => Compare(Profile(mine), Profile(theirs)).Level(field);
}
