using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Orders;

public sealed class QuantityTests
{
    [TestCase("0.000001", true)]
    [TestCase("1", true)]
    [TestCase("999999999.999999", true)]
    [TestCase("1000000000", true)]
    [TestCase("0", false)]
    [TestCase("-0.000001", false)]
    [TestCase("-1", false)]
    [TestCase("1000000000.000001", false)]
    [TestCase("0.0000001", false)]
    [TestCase("79228162514264337593543950335", false)]
    public void Only_what_can_be_ordered_is_a_quantity(string value, bool good)
    {
        Quantity.TryCreate(decimal.Parse(value, null), UnitOfMeasure.One, out var quantity, out var flaw).ShouldBe(good);
        (flaw is null).ShouldBe(good);
        if (good)
        {
            quantity.Value.ShouldBe(decimal.Parse(value, null));
        }
    }

    [TestCase("0", true)]
    [TestCase("-0.000001", false)]
    public void A_change_takes_a_line_back_with_zero(string value, bool good) =>
        Quantity.TryCreate(decimal.Parse(value, null), UnitOfMeasure.One, out _, out _, inChange: true).ShouldBe(good);

    [TestCase("C62", true)]
    [TestCase("1", true)]
    [TestCase("XCT", true)]
    [TestCase("", false)]
    [TestCase("c62", false)]
    [TestCase("PIECE", false)]
    [TestCase("K M", false)]
    [TestCase("Ä", false)]
    public void A_unit_is_a_code_of_recommendation_20(string code, bool good) => UnitOfMeasure.TryCreate(code, out _, out _).ShouldBe(good);

    [TestCase("1.500", "1.5")]
    [TestCase("100", "100")]
    [TestCase("0.000000", "0")]
    [TestCase("-2.10", "-2.1")]
    [TestCase("18446744073709551615.0", "18446744073709551615")]
    [TestCase("18446744073709551616.0", "18446744073709551616")]
    [TestCase("4294967296.00", "4294967296")]
    [TestCase("0.0000000000000000000000000010", "0.000000000000000000000000001")]
    [TestCase("7922816251426433759354395033.0", "7922816251426433759354395033")]
    public void Trailing_zeros_are_dropped(string value, string written) =>
        Decimals.Trim(decimal.Parse(value, null)).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(written);

    // Division by one with the largest scale leaves the smallest scale that holds the value: the slow way to the same number.
    [Test]
    public void Trimming_takes_all_zeros_and_nothing_else()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var digits = (decimal)random.NextInt64(1L << random.Next(1, 63)) * (round % 3 == 0 ? 100_000m : 1);
            var bits = decimal.GetBits(digits);
            var value = new decimal(bits[0], bits[1], bits[2], isNegative: round % 2 == 0, (byte)random.Next(0, 12)) * (round % 5 == 0 ? 1.0000m : 1m);
            var trimmed = Decimals.Trim(value);
            Assert.That((trimmed, trimmed.Scale), Is.EqualTo((value, (value / 1.0000000000000000000000000000m).Scale)));
        }
    }
}
