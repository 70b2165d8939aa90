namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>A record was written half a second after 14:05:11; what <c>read</c> says is the whole second.</summary>
public sealed class DatetimeDomainTests
{
    [TestCase(14, ">", "2026-11-20 14:05:11", true, Description = "Measured on 14.0: the same record comes back.")]
    [TestCase(19, ">", "2026-11-20 14:05:11", false, Description = "Measured on 19.0: it does not.")]
    [TestCase(14, ">=", "2026-11-20 14:05:11", true)]
    [TestCase(19, ">=", "2026-11-20 14:05:11", true)]
    [TestCase(14, ">=", "2026-11-20 14:05:12", false)]
    [TestCase(19, ">=", "2026-11-20 14:05:12", false)]
    [TestCase(14, "<=", "2026-11-20 14:05:11", false)]
    [TestCase(19, "<=", "2026-11-20 14:05:11", true)]
    [TestCase(14, "<", "2026-11-20 14:05:11", false)]
    [TestCase(19, "<", "2026-11-20 14:05:11", false)]
    [TestCase(14, "=", "2026-11-20 14:05:11", false)]
    [TestCase(19, "=", "2026-11-20 14:05:11", true)]
    [TestCase(14, "=", "2026-11-20 14:05:11.500000", true)]
    [TestCase(14, ">", "2026-11-20 14:05:11.500000", false)]
    [TestCase(14, ">", "2026-11-20 14:05:11.999999", false)]
    [TestCase(14, "<=", "2026-11-20", true, Description = "A day ends a second before the next.")]
    [TestCase(19, "<=", "2026-11-20", true)]
    [TestCase(14, ">", "2026-11-20", false)]
    [TestCase(19, ">", "2026-11-19", true)]
    [TestCase(14, "!=", "2026-11-20 14:05:11", true)]
    [TestCase(19, "!=", "2026-11-20 14:05:11", false)]
    public async Task Times_compare_by_the_releases_measure(int version, string sign, string time, bool found)
    {
        await using var odoo = await SimulatedOdoo.StartAsync(version, new ManualTime(Given.Now.AddMilliseconds(500)));
        object[][] domain = [["id", "=", SimulatedOdoo.Acme], ["write_date", sign, time]];
        (await odoo.CallAsync("res.partner", "search_count", [domain])).GetInt32().ShouldBe(found ? 1 : 0);
        var read = await odoo.CallAsync("res.partner", "read", [new[] { SimulatedOdoo.Acme }, new[] { "write_date" }]);
        read[0].GetProperty("write_date").GetString().ShouldBe("2026-11-20 14:05:11");
    }
}
