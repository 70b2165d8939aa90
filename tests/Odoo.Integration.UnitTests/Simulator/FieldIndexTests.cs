using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.UnitTests.Simulator;

public sealed class FieldIndexTests
{
    private static readonly FieldIndex Index = FieldIndex.Empty.With("b", 2).With([new("a", 3), new("b", 1), new("d", 4)]);

    [TestCase("a", "3")]
    [TestCase("b", "1 2")]
    [TestCase("c", "")]
    [TestCase("d", "4")]
    [TestCase("", "")]
    public void Ids_of_a_value_rise(string value, string ids) => string.Join(' ', Index.Of(value)).ShouldBe(ids);

    [TestCase(null, null, "3 1 2 4")]
    [TestCase("b", null, "1 2 4")]
    [TestCase("c", null, "4")]
    [TestCase("e", null, "")]
    [TestCase(null, "b", "3 1 2")]
    [TestCase(null, "c", "3 1 2")]
    [TestCase("b", "c", "1 2")]
    [TestCase("c", "b", "")]
    public void Ids_of_a_range_are_by_value_and_id(string? low, string? high, string ids) => string.Join(' ', Index.Between(new ValueRange(low, high))).ShouldBe(ids);

    [Test]
    public void A_value_that_is_taken_out_is_gone_and_the_old_index_stays()
    {
        Index.Without("b", 1).Of("b").ShouldBe([2L]);
        Index.Of("b").ShouldBe([1L, 2L]);
    }

    [TestCase("b", "d", "c", "e", "c", "d", "b", "e")]
    [TestCase(null, "d", "c", null, "c", "d", null, null)]
    [TestCase("b", null, null, "e", "b", "e", null, null)]
    [TestCase(null, null, "a", "c", "a", "c", null, null)]
    public void Ranges_meet_and_join(string? low, string? high, string? otherLow, string? otherHigh, string? bothLow, string? bothHigh, string? eitherLow, string? eitherHigh)
    {
        var (one, other) = (new ValueRange(low, high), new ValueRange(otherLow, otherHigh));
        one.And(other).ShouldBe(new ValueRange(bothLow, bothHigh));
        one.Or(other).ShouldBe(new ValueRange(eitherLow, eitherHigh));
    }
}
