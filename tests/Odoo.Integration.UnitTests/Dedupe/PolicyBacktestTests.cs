using Odoo.Integration.Dedupe.Learning;
using Odoo.Integration.Dedupe.Streams;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class PolicyBacktestTests
{
    [Test]
    public void Only_what_changes_is_told()
    {
        var backtest = new PolicyBacktest(Policy, Policy with { Version = "bold", PriorBits = Policy.PriorBits - 60 });
        backtest.Next(Given("N-1", "csv-nord", 0), counts: true).ShouldBeNull();
        var changed = backtest.Next(Given("S-1", "portal", 1), counts: true).ShouldNotBeNull();
        (changed.Now, changed.Then).ShouldBe(("suspected-duplicate", "clear"));
        changed.MatchedOrder.ShouldNotBeNull();
        backtest.Next(Given("N-2", "csv-nord", 2, "OTHER"), counts: true).ShouldBeNull();
        (backtest.Orders, backtest.HeldNow, backtest.HeldThen).ShouldBe((3, 1, 0));
    }

    [Test]
    public void What_is_before_the_period_is_compared_with_and_not_told()
    {
        var backtest = new PolicyBacktest(Policy, Policy with { Version = "bold", PriorBits = Policy.PriorBits - 60 });
        backtest.Next(Given("N-1", "csv-nord", 0), counts: false).ShouldBeNull();
        backtest.Next(Given("S-1", "portal", 1), counts: false).ShouldBeNull();
        backtest.Next(Given("S-2", "portal", 2), counts: true).ShouldNotBeNull();
        backtest.Orders.ShouldBe(1);
    }

    private static StreamOrder Given(string number, string channel, int minutes, string customer = "NORD-01")
    {
        var at = UnitTests.Given.Now.AddMinutes(minutes);
        return StreamOrder.Of(Order(customer == "NORD-01" ? "PO-7001" : "X-9", channel, customer) with { Id = Guid.CreateVersion7(at), ExternalId = number }, at);
    }
}
