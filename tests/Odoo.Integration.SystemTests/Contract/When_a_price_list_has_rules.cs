using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.SaleOrders;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>
/// The hub works out what a price list says; Odoo says it itself on an order that is written without prices. Both are to say the same,
/// for every kind of rule.
/// </summary>
public sealed class When_a_price_list_has_rules(OdooTarget target) : PriceListContract(target)
{
    // Rules as MakeListAsync takes them; DZN before them: ordered by the dozen.
    private static readonly TestCaseData[] Cases =
    [
        Case("no rule", 1),
        Case("a fixed price", 1, "fixed_price=7.77"),
        Case("a fixed price of nothing", 1, "fixed_price=0"),
        Case("the product before everything", 1, "applied_on=1_product product_tmpl_id=TEMPLATE fixed_price=5", "fixed_price=6"),
        Case("the variant before the product", 1, "applied_on=0_product_variant product_tmpl_id=TEMPLATE product_id=PRODUCT fixed_price=4", "applied_on=1_product product_tmpl_id=TEMPLATE fixed_price=5"),
        Case("the product before its category", 1, "applied_on=1_product product_tmpl_id=TEMPLATE fixed_price=5", "applied_on=2_product_category categ_id=CATEGORY fixed_price=6"),
        Case("the category before everything", 1, "applied_on=2_product_category categ_id=CATEGORY fixed_price=6", "fixed_price=7"),
        Case("a category above", 1, "applied_on=2_product_category categ_id=PARENT fixed_price=8.5", "fixed_price=7"),
        Case("the deeper category before the one above, though older", 1, "applied_on=2_product_category categ_id=CATEGORY fixed_price=6", "applied_on=2_product_category categ_id=PARENT fixed_price=8.5"),
        Case("the category above from a larger quantity before the deeper", 12, "applied_on=2_product_category categ_id=CATEGORY fixed_price=6", "applied_on=2_product_category categ_id=PARENT min_quantity=10 fixed_price=8.5"),
        Case("another category", 1, "applied_on=2_product_category categ_id=STRANGE fixed_price=6"),
        Case("another product", 1, "applied_on=1_product product_tmpl_id=STRANGER fixed_price=6"),
        Case("of two alike the newer", 1, "fixed_price=6", "fixed_price=7"),
        Case("below the least quantity", 9.99m, "min_quantity=10 fixed_price=6"),
        Case("at the least quantity", 10, "min_quantity=10 fixed_price=6"),
        Case("the largest least quantity that is met", 50, "min_quantity=100 fixed_price=5", "min_quantity=50 fixed_price=6", "min_quantity=10 fixed_price=7"),
        Case("less for the product goes before more for everything", 50, "applied_on=1_product product_tmpl_id=TEMPLATE fixed_price=9", "min_quantity=50 fixed_price=6"),
        Case("from its first second", 1, "date_start=2026-11-20T22:30:00 fixed_price=6"),
        Case("a second too early", 1, "date_start=2026-11-20T22:30:01 fixed_price=6"),
        Case("to its last second", 1, "date_end=2026-11-20T22:30:00 fixed_price=6"),
        Case("a second too late", 1, "date_end=2026-11-20T22:29:59 fixed_price=6"),
        Case("percent off", 1, "compute_price=percentage percent_price=12.5"),
        Case("percent on top", 1, "compute_price=percentage percent_price=-3.3"),
        Case("everything off", 1, "compute_price=percentage percent_price=100"),
        Case("discount, rounding and surcharge", 1, "compute_price=formula price_discount=7 price_round=10 price_surcharge=-0.01"),
        Case("a tie is rounded up", 1, "compute_price=formula price_discount=12.5 price_round=5"),
        Case("rounding to five cents", 1, "compute_price=formula price_discount=33.33 price_round=0.05"),
        Case("the least margin", 1, "compute_price=formula price_discount=50 price_min_margin=-4 price_max_margin=100"),
        Case("the most margin", 1, "compute_price=formula price_discount=-50 price_max_margin=3"),
        Case("the cost and a markup", 1, "compute_price=formula base=standard_price price_discount=-45"),
        Case("the cost, percent off", 1, "compute_price=percentage base=standard_price percent_price=10"),
        Case("percent off another list", 1, "B fixed_price=9", "compute_price=percentage base=pricelist base_pricelist_id=B percent_price=10"),
        Case("a formula on another list that has a formula", 4, "B compute_price=formula price_discount=10 price_surcharge=0.5", "compute_price=formula base=pricelist base_pricelist_id=B price_discount=5 price_round=0.1"),
        Case("a list on a list on a list", 20, "C min_quantity=20 fixed_price=12", "B compute_price=formula base=pricelist base_pricelist_id=C price_discount=10", "compute_price=percentage base=pricelist base_pricelist_id=B percent_price=10"),
        Case("another list without a rule for it", 1, "B applied_on=2_product_category categ_id=STRANGE fixed_price=1", "compute_price=percentage base=pricelist base_pricelist_id=B percent_price=10"),
        Case("by the dozen, no rule", 2, "DZN"),
        Case("by the dozen, a fixed price", 2, "DZN", "fixed_price=1.07"),
        Case("by the dozen, percent off", 2, "DZN", "compute_price=percentage percent_price=3"),
        Case("by the dozen, a formula", 2, "DZN", "compute_price=formula price_discount=3 price_round=0.25 price_surcharge=0.1 price_max_margin=0.01"),
        Case("by the dozen, the least quantity in units", 2, "DZN", "min_quantity=24 fixed_price=1", "min_quantity=25 fixed_price=0.5"),
        Case("by the dozen, the cost", 2, "DZN", "compute_price=formula base=standard_price price_discount=-10"),
        Case("by the dozen, another list", 2, "DZN", "B min_quantity=24 fixed_price=1.11", "compute_price=percentage base=pricelist base_pricelist_id=B percent_price=10"),
        Case("another currency, a fixed price there", 1, "F fixed_price=15", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=10"),
        Case("another currency, no rule there", 1, "F min_quantity=99 fixed_price=15", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=10"),
        Case("another currency, percent off there", 1, "F compute_price=percentage percent_price=10", "compute_price=formula base=pricelist base_pricelist_id=F price_surcharge=1"),
        Case("another currency, a formula there", 1, "F compute_price=formula price_discount=10 price_round=0.5 price_surcharge=1", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=0"),
        Case("another currency, the cost there", 1, "F compute_price=formula base=standard_price price_surcharge=1", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=0"),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task The_hub_says_what_odoo_says(decimal quantity, string[] rules)
    {
        var unit = rules is ["DZN", ..] ? "DZN" : "C62";
        await MakeListAsync(rules.Where(static rule => rule != "DZN"));
        using var server = NewServer();
        var asOdoo = await MadeAsync(server, quantity, unit, null, new SaleOrderTerms(PriceSource.Odoo));
        var listed = decimal.Round((await LinesOfAsync(asOdoo.Id, "price_unit")).Single().Number("price_unit"), 6);

        TestContext.Out.WriteLine(FormattableString.Invariant($"Odoo says {listed}"));
        (await MadeAsync(server, quantity, unit, listed, Checked(0))).Differences.ShouldBeEmpty();
        var held = (await WriteAsync(server, Order(quantity, unit, listed + 1), Checked(0))).ShouldBeOfType<SaleOrderResult.Held>();
        held.Code.ShouldBe("price-differs");
        held.Words.ShouldContain(FormattableString.Invariant($" says {listed:0.00####} ("));
    }

    private static TestCaseData Case(string name, decimal quantity, params string[] rules) => new TestCaseData(quantity, rules).SetArgDisplayNames(name);
}
