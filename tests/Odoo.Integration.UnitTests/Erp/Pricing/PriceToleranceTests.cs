using Odoo.Integration.Erp.Pricing;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Erp.Pricing;

public sealed class PriceToleranceTests
{
    [TestCase("EUR", 2, 9.79, 10, false)]
    [TestCase("EUR", 2, 9.80, 10, true)]
    [TestCase("EUR", 2, 10.00, 10, true)]
    [TestCase("EUR", 2, 10.20, 10, true)]
    [TestCase("EUR", 2, 10.21, 10, false)]
    [TestCase("EUR", 0, 9.99, 10, true, Description = "one cent is rounding")]
    [TestCase("EUR", 0, 9.98, 10, false)]
    [TestCase("EUR", 0, 9.5, 9.504, true, Description = "a list in finer steps than the sender's")]
    [TestCase("EUR", 0, 0.009, 0.004, false, Description = "no cent for a price in tenths of one")]
    [TestCase("EUR", 0, 0.005, 0.004, true)]
    [TestCase("EUR", 0, 0.0042, 0.004, false)]
    [TestCase("JPY", 0, 999, 1000, true)]
    [TestCase("JPY", 0, 998, 1000, false)]
    [TestCase("KWD", 0, 9.999, 10, true)]
    [TestCase("KWD", 0, 9.998, 10, false)]
    [TestCase("EUR", 100, 0, 10, true)]
    [TestCase("EUR", 100, 20.01, 10, false)]
    [TestCase("EUR", 50, 0.02, 0, false, Description = "of nothing no percentage is anything")]
    [TestCase("EUR", 2, -9.79, -10, false)]
    [TestCase("EUR", 2, -9.80, -10, true)]
    public void A_price_may_differ_by_the_percentage_or_by_rounding(string currency, decimal percent, decimal asked, decimal listed, bool allowed) =>
        new PriceTolerance(percent, Currency.Of(currency)).Allows(Given.Price(asked).Amount, listed).ShouldBe(allowed);
}
