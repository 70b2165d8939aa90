using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Orders;

public sealed class MoneyTests
{
    [TestCase("EUR", "12.5", 1250)]
    [TestCase("EUR", "0.01", 1)]
    [TestCase("EUR", "-0.01", -1)]
    [TestCase("EUR", "0", 0)]
    [TestCase("EUR", "12.500000", 1250)]
    [TestCase("JPY", "12", 12)]
    [TestCase("KWD", "1.234", 1234)]
    [TestCase("EUR", "1000000000000", 100_000_000_000_000)]
    [TestCase("EUR", "-1000000000000", -100_000_000_000_000)]
    public void An_amount_becomes_minor_units(string currency, string amount, long minorUnits)
    {
        Money.TryCreate(decimal.Parse(amount, null), Currency.Of(currency), out var money, out _).ShouldBeTrue();
        money.MinorUnits.ShouldBe(minorUnits);
        money.Amount.ShouldBe(decimal.Parse(amount, null));
    }

    [TestCase("EUR", "0.001")]
    [TestCase("JPY", "0.1")]
    [TestCase("KWD", "0.0001")]
    [TestCase("EUR", "1000000000000.01")]
    [TestCase("EUR", "-1000000000000.01")]
    public void What_the_currency_cannot_hold_is_refused(string currency, string amount)
    {
        Money.TryCreate(decimal.Parse(amount, null), Currency.Of(currency), out _, out var flaw).ShouldBeFalse();
        flaw!.Remedy.ShouldNotBeEmpty();
    }

    [Test]
    public void Currencies_do_not_mix()
    {
        var euro = new Money(1, Currency.Of("EUR"));
        Should.Throw<InvalidOperationException>(() => euro + new Money(1, Currency.Of("USD")));
        (euro + new Money(2, Currency.Of("EUR"))).MinorUnits.ShouldBe(3);
    }

    [Test]
    public void A_sum_that_does_not_fit_is_an_error() =>
        Should.Throw<OverflowException>(() => new Money(long.MaxValue, Currency.Of("EUR")) + new Money(1, Currency.Of("EUR")));
}
