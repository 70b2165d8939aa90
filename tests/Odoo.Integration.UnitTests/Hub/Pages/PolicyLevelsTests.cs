using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Hub.Pages.Policies;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed class PolicyLevelsTests
{
    [Test]
    public void Every_level_stands_once_under_its_field()
    {
        var fields = PolicyLevels.Of(ScreeningPolicy.Default());
        fields.Count.ShouldBe(EvidenceFields.Count);
        fields.Sum(static field => field.Levels.Count).ShouldBe(EvidenceFields.Levels);
        fields[0].Field.ShouldBe("customer");
        fields[0].Levels.ShouldContain(static level => level.Level == "not comparable");
    }

    [TestCase(0, 1)]
    [TestCase(3, 8)]
    [TestCase(-3, 8)]
    public void A_bit_doubles_the_odds(double bits, double times) => PolicyLevels.Times(bits).ShouldBe(times);
}
