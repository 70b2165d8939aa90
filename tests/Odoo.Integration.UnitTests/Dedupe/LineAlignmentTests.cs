using Odoo.Integration.Dedupe.Lines;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class LineAlignmentTests
{
    [TestCase(1, "DZN", 12, "C62", true)]
    [TestCase(12, "C62", 1, "DZN", true)]
    [TestCase(1, "DZN", 11, "C62", false)]
    [TestCase(1, "DZN", 13, "C62", false)]
    [TestCase(1, "GRO", 12, "DZN", true)]
    [TestCase(5, "EA", 5, "C62", true)]
    [TestCase(1000, "GRM", 1, "KGM", true)]
    [TestCase(1, "KGM", 1, "MTR", false)]
    [TestCase(2, "XBX", 2, "XBX", true, Description = "a unit that is no multiple of another is its own")]
    [TestCase(2, "XBX", 2, "C62", false)]
    public void Quantities_are_compared_in_the_base_unit(int mine, string unit, int theirs, string otherUnit, bool isSame) =>
        Align([Given.Line(1, "BOLT-M8", mine, null, unit)], [Given.Line(1, "BOLT-M8", theirs, null, otherUnit)]).ShouldHaveSingleItem().SameQuantity.ShouldBe(isSame);

    [TestCase(1, "DZN", 1.44, 12, "C62", 0.12, true)]
    [TestCase(1, "DZN", 1.45, 12, "C62", 0.12, false)]
    [TestCase(3, "C62", 0.333333, 3, "C62", 0.333333, true)]
    [TestCase(3, "C62", 0.333333, 3, "C62", 0.333334, true, Description = "what a division leaves over")]
    [TestCase(3, "C62", 0.33333, 3, "C62", 0.33334, false)]
    public void Prices_are_those_of_a_base_unit(int mine, string unit, decimal price, int theirs, string otherUnit, decimal other, bool isSame) =>
        Align([Given.Line(1, "BOLT-M8", mine, price, unit)], [Given.Line(1, "BOLT-M8", theirs, other, otherUnit)]).ShouldHaveSingleItem().SamePrice.ShouldBe(isSame);

    [Test]
    public void A_price_on_one_side_alone_is_no_difference() =>
        Align([Given.Line(1, "BOLT-M8", 1, 2m)], [Given.Line(1, "BOLT-M8", 1)]).ShouldHaveSingleItem().IsSame.ShouldBeTrue();

    [TestCase("BOLT-M8", "bolt m8")]
    [TestCase("0004711", "4711")]
    [TestCase("BOLT-M8", "BOLT–M8")]
    public void Product_numbers_are_compared_as_written_differently(string mine, string theirs) =>
        Align([Given.Line(1, mine, 1)], [Given.Line(1, theirs, 1)]).ShouldHaveSingleItem().IsSame.ShouldBeTrue();

    [Test]
    public void The_buyers_number_here_meets_the_sku_there_by_the_gtin_on_both()
    {
        var mine = new OrderLine(1, null, "77-001", "4012345000016", null, Given.Amount(5), null);
        var theirs = new OrderLine(9, "BOLT-M8", null, "04012345000016", null, Given.Amount(5), null);
        Align([mine], [theirs]).ShouldHaveSingleItem().IsSame.ShouldBeTrue();
    }

    [Test]
    public void A_buyers_number_that_reads_like_a_sku_is_none() =>
        Align([new OrderLine(1, null, "BOLT-M8", null, null, Given.Amount(5), null)], [Given.Line(1, "BOLT-M8", 5)]).Count.ShouldBe(2);

    [Test]
    public void Lines_are_put_together_by_product_and_what_only_the_other_has_comes_behind()
    {
        var aligned = Align([Given.Line(1, "A", 1), Given.Line(2, "B", 2), Given.Line(3, "C", 3)], [Given.Line(1, "C", 3), Given.Line(2, "D", 4), Given.Line(3, "A", 9)]);
        aligned.Select(static line => (line.Mine?.Sku, line.Theirs?.Sku, line.IsSame)).ShouldBe([("A", "A", false), ("B", null, false), ("C", "C", true), (null, "D", false)]);
    }

    [Test]
    public void A_line_that_was_split_meets_the_first_part_and_the_rest_stands_behind()
    {
        var aligned = Align([Given.Line(1, "A", 100)], [Given.Line(1, "A", 60), Given.Line(2, "A", 40)]);
        aligned.Select(static line => (line.Mine?.Quantity.Value, line.Theirs?.Quantity.Value, line.IsSame)).ShouldBe([(100m, 60m, false), (null, 40m, false)]);
    }

    [Test]
    public void Equal_lines_of_one_product_meet_each_once() =>
        Align([Given.Line(1, "A", 5), Given.Line(2, "A", 5)], [Given.Line(1, "A", 5), Given.Line(2, "A", 5)]).Select(static line => line.IsSame).ShouldBe([true, true]);

    [Test]
    public void An_order_without_lines_has_nothing_in_common() => Align([], [Given.Line(1, "A", 5)]).ShouldHaveSingleItem().Mine.ShouldBeNull();

    private static IReadOnlyList<AlignedLine> Align(OrderLine[] mine, OrderLine[] theirs) =>
        LineAlignment.Of(Given.Order("PO-1") with { Lines = mine }, Given.Order("PO-2") with { Lines = theirs });
}
