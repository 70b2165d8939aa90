using System.Collections.Immutable;
using Odoo.Integration.Erp.Pricing;
using Odoo.Integration.Erp.Servers;

namespace Odoo.Integration.UnitTests.Erp.Pricing;

/// <summary>
/// A product that sells at 20 and costs 6, in units. That Odoo says the same is held against it in the contract; here are the edges, and
/// where versions differ that no server at hand is of.
/// </summary>
public sealed class PriceEvaluationTests
{
    private const long Unit = 1;
    private const long Dozen = 2;
    private const long Euro = 1;
    private const long Dollar = 2;
    private const long List = 10;

    private static readonly DateTimeOffset At = new(2026, 11, 20, 23, 59, 59, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly PricedProduct Bolt = new(100, 200, [31, 30], Unit, 20m, Euro, 6m, Euro, "EUR");

    [TestCase(9.999999, 20)]
    [TestCase(10, 5)]
    [TestCase(10.000001, 5)]
    public void A_least_quantity_is_met_from_itself_on(decimal quantity, decimal price) =>
        PriceOf(Book(Rule(1) with { MinQuantity = 10, FixedPrice = 5 }), quantity).ShouldBe(price);

    [TestCase(-1, 20)]
    [TestCase(0, 5)]
    [TestCase(1, 5)]
    [TestCase(9, 5)]
    [TestCase(10, 5)]
    [TestCase(11, 20)]
    public void A_rule_is_valid_from_its_first_to_its_last_second(int second, decimal price) =>
        PriceOf(Book(Rule(1) with { From = At, To = At.AddSeconds(10), FixedPrice = 5 }), at: At.AddSeconds(second)).ShouldBe(price);

    [TestCase(14)]
    [TestCase(19)]
    public void A_dozen_is_twelve_in_either_version(int major)
    {
        var book = Book(major, [Rule(1) with { MinQuantity = 24, FixedPrice = 1.07m }, Rule(2) with { MinQuantity = 25, FixedPrice = 9 }]);
        PriceOf(book, 2, Dozen).ShouldBe(12.84m);
        PriceOf(book, 1.99m, Dozen).ShouldBe(240m);
    }

    [TestCase(2, 24, Description = "not 24.01: the factor of a dozen is a twelfth with noise")]
    [TestCase(0.001, 0.02, Description = "rounded up to the unit's 0.01")]
    public void A_quantity_in_the_products_unit_is_rounded_up(decimal dozens, decimal least)
    {
        PriceOf(Book(Rule(1) with { MinQuantity = least, FixedPrice = 1 }), dozens, Dozen).ShouldBe(12m);
        PriceOf(Book(Rule(1) with { MinQuantity = least + 0.01m, FixedPrice = 1 }), dozens, Dozen).ShouldBe(240m);
    }

    [TestCase(0.05, 33.33, 13.35)]
    [TestCase(5, 12.5, 20, Description = "17.5 is a tie")]
    [TestCase(10, 7, 20)]
    [TestCase(0, 33.333, 13.33)]
    public void A_price_is_rounded_to_a_multiple_ties_away_from_nothing(decimal step, decimal discount, decimal price) =>
        PriceOf(Book(Formula() with { Discount = discount, Round = step })).ShouldBe(price);

    [TestCase(50, 0, 0, 10)]
    [TestCase(50, -4, 0, 16)]
    [TestCase(50, -10, 0, 10)]
    [TestCase(50, -10.01, 0, 10)]
    [TestCase(-50, 0, 3, 23)]
    [TestCase(-50, 0, 10, 30)]
    [TestCase(0, 5, 5, 25)]
    public void Margins_bound_the_price_from_the_base_and_nothing_is_no_bound(decimal discount, decimal least, decimal most, decimal price) =>
        PriceOf(Book(Formula() with { Discount = discount, MinMargin = least, MaxMargin = most })).ShouldBe(price);

    // 20 EUR, 10 % off, to a multiple of 4, 1 on top; a dollar is 0.8 EUR. To 15: (16 or 20) + 1 converted; then: 25 less 10 % is 22.5, to 24, and 1.
    [TestCase(14, 26.25)]
    [TestCase(15, 26.25)]
    [TestCase(16, 25)]
    [TestCase(18, 25)]
    [TestCase(19, 25)]
    public void From_16_on_the_base_is_converted_and_not_the_result(int major, decimal price) =>
        PriceOf(Book(major, [Formula() with { Discount = 10, Round = 4, Surcharge = 1 }], currency: Dollar)).ShouldBe(price);

    [TestCase(14, 5)]
    [TestCase(16, 5)]
    public void A_fixed_price_is_in_the_lists_currency_already(int major, decimal price) =>
        PriceOf(Book(major, [Rule(1) with { FixedPrice = 5 }], currency: Dollar)).ShouldBe(price);

    [TestCase(14, 2, 6.67)]
    [TestCase(18, 2, 6.67)]
    [TestCase(19, null, 6.666667)]
    public void A_price_has_the_digits_that_the_version_keeps(int major, int? digits, decimal price) =>
        PriceOf(Book(major, [Rule(1) with { Method = PriceMethod.Percentage, PercentOff = 66.66666667m }]) with { Digits = digits }).ShouldBe(price);

    [Test]
    public void The_narrower_rule_goes_first_then_the_larger_quantity_then_the_deeper_category_then_the_newer()
    {
        PriceRule[] inOrder =
        [
            Rule(1, PriceScope.Variant) with { ProductId = Bolt.Id, TemplateId = Bolt.TemplateId }, Rule(2, PriceScope.Product) with { TemplateId = Bolt.TemplateId, MinQuantity = 5 },
            Rule(3, PriceScope.Product) with { TemplateId = Bolt.TemplateId }, Rule(4, PriceScope.Category) with { CategoryId = 30, MinQuantity = 5 },
            Rule(5, PriceScope.Category) with { CategoryId = 31 }, Rule(6, PriceScope.Category) with { CategoryId = 30 }, Rule(8), Rule(7),
        ];
        for (var at = 0; at < inOrder.Length; at++)
        {
            PriceOf(Book([.. inOrder.Skip(at).Reverse()]), 5).ShouldBe(inOrder[at].Id);
        }
    }

    [Test]
    public void A_rule_for_something_else_is_none()
    {
        PriceOf(Book(
            Rule(1, PriceScope.Variant) with { ProductId = 101, TemplateId = Bolt.TemplateId }, Rule(2, PriceScope.Product) with { TemplateId = 201 },
            Rule(3, PriceScope.Category) with { CategoryId = 32 })).ShouldBe(20m);
    }

    [Test]
    public void Lists_on_lists_are_followed_ten_deep_and_no_further()
    {
        PriceOf(Chain(10)).ShouldBe(1m);
        Why(Chain(11)).ShouldBe("more than 10 price lists refer to one another");
        Why(Book(OnList(List))).ShouldBe("more than 10 price lists refer to one another");
    }

    [Test]
    public void What_cannot_be_worked_out_says_why()
    {
        var cost = Rule(1) with { Method = PriceMethod.Percentage, Base = PriceBase.Cost };
        PriceOf(Book(cost)).ShouldBe(6m);
        Why(With(Book(cost), Bolt with { Cost = null })).ShouldBe("its rule starts from the cost, which Odoo does not show to the hub's user");
        Why(Book(Rule(1) with { Method = PriceMethod.Other })).ShouldBe("its rule is of a kind that only Odoo knows");
        Why(Book(Formula() with { Base = PriceBase.Other })).ShouldBe("its rule starts from something that only Odoo knows");
        Why(Book(Formula() with { Base = PriceBase.OtherList })).ShouldBe("its rule starts from something that only Odoo knows");
        Why(Book(OnList(77))).ShouldBe("a price list that its rule refers to is not shown to the hub's user");
        Why(With(Book(), Bolt with { Unlike = "it is a combo" })).ShouldBe("it is a combo");
        Why(Book(Formula() with { Surcharge = decimal.MaxValue })).ShouldBe("its rules have numbers beyond all prices");
        Why(Book(14, [], currency: Dollar) with { Rates = new Dictionary<(long, DateOnly), decimal> { [(Euro, Day)] = 1 } })
            .ShouldBe("it takes a rate between two currencies that Odoo does not have for 2026-11-20");
        Why(Book(), unit: 9).ShouldBe("Odoo does not tell how large its unit is");
        PriceEvaluation.Of(Book(), List, 101, 1, Unit, At).ShouldBe(new ListedPrice.NotKnown("Odoo does not show it to the hub's user"));
    }

    [Test]
    public void Without_a_list_the_sales_price_counts_in_the_companys_currency()
    {
        PriceEvaluation.Of(Book(), null, Bolt.Id, 1, Dozen, At).ShouldBe(new ListedPrice.Known(240m, "the sales price in Odoo"));
        PriceEvaluation.Of(With(Book(), Bolt with { CostCurrencyId = Dollar }), null, Bolt.Id, 1, Unit, At).ShouldBe(new ListedPrice.Known(25m, "the sales price in Odoo"));
    }

    [TestCase(PriceScope.Variant, 0, "the customer's price list Retail (EUR) by its rule for the product")]
    [TestCase(PriceScope.Category, 0, "the customer's price list Retail (EUR) by its rule for the category")]
    [TestCase(PriceScope.All, 12.5, "the customer's price list Retail (EUR) by its rule for all products from 12.5")]
    public void A_price_names_its_source(object scope, decimal least, string words) =>
        ((ListedPrice.Known)PriceEvaluation.Of(Book(Rule(1, (PriceScope)scope) with { MinQuantity = least }), List, Bolt.Id, 100, Unit, At)).Source.ShouldBe(words);

    [Test]
    public void A_list_without_a_rule_for_it_says_so() =>
        ((ListedPrice.Known)PriceEvaluation.Of(Book(), List, Bolt.Id, 1, Unit, At)).Source.ShouldBe("the customer's price list Retail (EUR), which has no rule for it and so the sales price,");

    private static PriceRule Rule(long id, PriceScope scope = PriceScope.All) => new(id, List, scope) { FixedPrice = id };

    private static PriceRule Formula() => new(1, List, PriceScope.All) { Method = PriceMethod.Formula };

    private static PriceRule OnList(long other) => new(1, List, PriceScope.All) { Method = PriceMethod.Percentage, Base = PriceBase.OtherList, BaseListId = other };

    private static PriceBook Book(params PriceRule[] rules) => Book(14, rules);

    private static PriceBook Book(int major, PriceRule[] rules, long currency = Euro)
    {
        const decimal TwelfthAsOdooStoresIt = 0.08333333333333333m;
        return new PriceBook(
            PriceConventions.Of(new OdooVersion(major, $"{major}.0")),
            new Dictionary<long, PriceList> { [List] = new(List, "Retail", currency, currency == Euro ? "EUR" : "USD", rules) },
            new Dictionary<long, PricedProduct> { [Bolt.Id] = Bolt },
            new Dictionary<long, PriceUnit> { [Unit] = new(1m, 0.01m), [Dozen] = new(major < 19 ? TwelfthAsOdooStoresIt : 12m, 0.01m) },
            new Dictionary<(long, DateOnly), decimal> { [(Euro, Day)] = 1m, [(Dollar, Day)] = 1.25m },
            2);
    }

    private static PriceBook Chain(int lists) => Book() with
    {
        Lists = Enumerable.Range(0, lists).ToDictionary(
            static at => List + at, at => new PriceList(List + at, "L", Euro, "EUR", [at == lists - 1 ? Rule(1) : OnList(List + at + 1)])),
    };

    private static PriceBook With(PriceBook book, PricedProduct product) => book with { Products = new Dictionary<long, PricedProduct> { [product.Id] = product } };

    private static decimal PriceOf(PriceBook book, decimal quantity = 1, long unit = Unit, DateTimeOffset? at = null) =>
        PriceEvaluation.Of(book, List, Bolt.Id, quantity, unit, at ?? At).ShouldBeOfType<ListedPrice.Known>().Price;

    private static string Why(PriceBook book, long unit = Unit) =>
        PriceEvaluation.Of(book, List, Bolt.Id, 1, unit, At).ShouldBeOfType<ListedPrice.NotKnown>().Why;
}
