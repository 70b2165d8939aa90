using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>Where one level of baskets ends and the next begins.</summary>
public sealed class LinesComparisonTests
{
    [TestCase(2, 24, 24.0, EvidenceLevel.LinesEqual)]
    [TestCase(2, 24, 24.1, EvidenceLevel.LinesEqual)]
    [TestCase(2, 24, 24.2, EvidenceLevel.LinesSameProducts)]
    [TestCase(2, 3, 24.0, EvidenceLevel.LinesSameProducts)]
    [TestCase(2, 4, 24.0, EvidenceLevel.LinesEqual)]
    [TestCase(24, 2, 24.0, EvidenceLevel.LinesEqual)]
    public void Packs_and_pieces_for_the_same_money_are_equal(int mine, int theirs, double value, EvidenceLevel level) => Level([L(1, mine, 24)], [L(1, theirs, (decimal)value)]).ShouldBe(level);

    [Test]
    public void Without_prices_packs_and_pieces_are_two_quantities() => Level([L(1, 2, null)], [L(1, 24, null)]).ShouldBe(EvidenceLevel.LinesSameProducts);

    [TestCase(2, EvidenceLevel.LinesSameProducts)]
    [TestCase(3, EvidenceLevel.LinesOneQuantityOff)]
    public void One_quantity_off_takes_three_products(int products, EvidenceLevel level) => Level(Many(products), [L(1, 99, 99), .. Many(products)[1..]]).ShouldBe(level);

    [Test]
    public void Two_quantities_off_are_the_same_products() => Level(Many(4), [L(1, 99, 99), L(2, 99, 99), .. Many(4)[2..]]).ShouldBe(EvidenceLevel.LinesSameProducts);

    [TestCase(2, 10, EvidenceLevel.LinesPartlySame)]
    [TestCase(2, 4, EvidenceLevel.LinesContained)]
    [TestCase(3, 10, EvidenceLevel.LinesContained)]
    [TestCase(4, 5, EvidenceLevel.LinesMostlySame)]
    [TestCase(7, 9, EvidenceLevel.LinesContained)]
    [TestCase(1, 3, EvidenceLevel.LinesPartlySame)]
    public void A_part_of_an_order_is_contained_in_it(int mine, int theirs, EvidenceLevel level)
    {
        Level(Many(mine), Many(theirs)).ShouldBe(level);
        Level(Many(theirs), Many(mine)).ShouldBe(level);
    }

    [TestCase(4, 1, EvidenceLevel.LinesMostlySame)]
    [TestCase(1, 1, EvidenceLevel.LinesHalfSame)]
    [TestCase(1, 2, EvidenceLevel.LinesPartlySame)]
    public void Other_baskets_are_alike_by_what_they_share(int shared, int others, EvidenceLevel level) => Level(
        [.. Many(shared), .. Enumerable.Range(100, others).Select(static product => L(product, 1, 1))], [.. Many(shared), .. Enumerable.Range(200, others).Select(static product => L(product, 1, 1))]).ShouldBe(level);

    [Test]
    public void Value_counts_where_every_line_has_one()
    {
        Level([L(1, 1, 90), L(2, 1, 10)], [L(1, 1, 90), L(3, 1, 10)]).ShouldBe(EvidenceLevel.LinesMostlySame);
        Level([L(1, 1, 90), L(2, 1, null)], [L(1, 1, 90), L(3, 1, 10)]).ShouldBe(EvidenceLevel.LinesHalfSame);
        Level([L(1, 1, 90), L(2, 1, 0)], [L(1, 1, 90), L(3, 1, 10)]).ShouldBe(EvidenceLevel.LinesHalfSame);
    }

    [Test]
    public void Products_named_in_different_ways_are_alike_by_their_amounts()
    {
        Level([Buyer(1, 10, 5)], [L(2, 10, 5)]).ShouldBe(EvidenceLevel.LinesSameAmounts);
        Level([Buyer(1, 10, 5), Buyer(3, 1, 7)], [L(2, 1, 7), L(4, 10, 5)]).ShouldBe(EvidenceLevel.LinesSameAmounts);
        Level([Buyer(1, 10, 5)], [L(2, 10, 6)]).ShouldBe(EvidenceLevel.LinesNotComparable);
        Level([Buyer(1, 10, null)], [L(2, 10, null)]).ShouldBe(EvidenceLevel.LinesNotComparable);
        Level([Buyer(1, 10, 5)], [L(2, 10, 5), L(3, 10, 5)]).ShouldBe(EvidenceLevel.LinesNotComparable);
        Level([L(1, 10, 5)], [L(2, 10, 5)]).ShouldBe(EvidenceLevel.LinesDisjoint);
    }

    [Test]
    public void Nothing_has_nothing_in_common()
    {
        Level([], []).ShouldBe(EvidenceLevel.LinesDisjoint);
        Level([], [L(1, 1, 1)]).ShouldBe(EvidenceLevel.LinesDisjoint);
    }

    [Test]
    public void Rarity_is_that_of_the_shared_products()
    {
        var result = LinesComparison.Compare([L(1, 1, 1), L(2, 1, 1), L(3, 1, 1)], [L(1, 1, 1), L(3, 2, 9)], [5, 100, 7]);
        (result.Common, result.Equal, result.Rarity).ShouldBe((2, 1, 12));
    }

    private static EvidenceLevel Level(ProfileLine[] mine, ProfileLine[] theirs) => LinesComparison.Compare(mine, theirs, new double[mine.Length]).Level;

    private static ProfileLine[] Many(int count) => [.. Enumerable.Range(1, count).Select(static product => L(product, 1, 1))];

    private static ProfileLine L(long product, decimal quantity, decimal? value) => new(product, 0, 0, quantity, "C62", value);

    private static ProfileLine Buyer(long product, decimal quantity, decimal? value) => new(product, 0, product, quantity, "C62", value);
}
