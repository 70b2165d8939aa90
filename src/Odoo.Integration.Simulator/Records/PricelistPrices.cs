using System.Globalization;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>What price lists say of a product, as <c>_compute_price_rule</c> of Odoo 14 and its successors in 19 do (read in their sources).</summary>
/// <param name="state">Where lists, units and rates stand.</param>
/// <param name="product">The product.</param>
/// <param name="quantity">How much of it.</param>
/// <param name="unit">In which unit: the price is for one of that.</param>
/// <param name="at">The order's date.</param>
/// <param name="company">The company that sells.</param>
internal sealed class PricelistPrices(DatabaseState state, Row product, decimal quantity, long unit, DateTime at, long? company)
{
    private readonly bool _is14 = state.Registry.Version == OdooVersion.V14;

    private long Own => product.Reference("uom_id") ?? 0;

    public decimal Of(Row list)
    {
        var (owned, target) = (InOwnUnit(), list.Reference("currency_id") ?? 0);
        var rule = RulesOf(list).FirstOrDefault(item => item.Number("min_quantity") is 0m || owned >= item.Number("min_quantity"));
        if (rule is null)
        {
            return Clean(Converted(InUnit(product.Number("lst_price")), CurrencyOfProduct, target));
        }

        if (rule.Text("compute_price") == "fixed")
        {
            return Clean(InUnit(rule.Number("fixed_price")));
        }

        if (rule.Text("base") == "pricelist" && rule.Reference("base_pricelist_id") is { } other && state.Find(list.Model, other) is { } below)
        {
            return Clean(Computed(rule, Converted(Of(below), below.Reference("currency_id") ?? 0, target)));
        }

        // The cost is in the company's currency, which here is the product's.
        var start = InUnit(product.Number(rule.Text("base") == "standard_price" ? "standard_price" : "lst_price"));
        return Clean(_is14 ? Converted(Computed(rule, start), CurrencyOfProduct, target) : Computed(rule, Converted(start, CurrencyOfProduct, target)));
    }

    private long CurrencyOfProduct => (long?)state.ValueOf(product, product.Model.Get("currency_id")) ?? 0;

    private static decimal Clean(decimal value) => Math.Round(value, 12, MidpointRounding.AwayFromZero);

    private IEnumerable<Row> RulesOf(Row list)
    {
        var categories = new List<long>();
        for (var id = product.Reference("categ_id"); id is { } own; id = state.Find(state.Registry.Category, own)?.Reference("parent_id"))
        {
            categories.Add(own);
        }

        return state.RowsWith(state.Registry.PricelistItem, "pricelist_id", list.Id)
            .Where(rule => rule["product_id"] is null || rule.Reference("product_id") == product.Id)
            .Where(rule => rule["product_tmpl_id"] is null || rule.Reference("product_tmpl_id") == product.Reference("product_tmpl_id"))
            .Where(rule => rule.Reference("categ_id") is not { } category || categories.Contains(category))
            .Where(rule => rule["date_start"] is not DateTime start || start <= at)
            .Where(rule => rule["date_end"] is not DateTime end || end >= at)
            .OrderBy(static rule => rule.Text("applied_on"), StringComparer.Ordinal)
            .ThenByDescending(static rule => rule.Number("min_quantity"))
            .ThenByDescending(rule => rule.Reference("categ_id") is { } id ? state.DisplayName(state.Registry.Category, id) : string.Empty, StringComparer.Ordinal)
            .ThenByDescending(static rule => rule.Id);
    }

    private decimal Computed(Row rule, decimal start)
    {
        if (rule.Text("compute_price") == "percentage")
        {
            return start - (start * rule.Number("percent_price") / 100m);
        }

        var price = start - (start * rule.Number("price_discount") / 100m);
        if (rule.Number("price_round") is > 0m and var step)
        {
            price = Math.Round(Clean(price / step), MidpointRounding.AwayFromZero) * step;
        }

        price += InUnit(rule.Number("price_surcharge"));
        price = rule.Number("price_min_margin") is var least and not 0m ? Math.Max(price, start + InUnit(least)) : price;
        return rule.Number("price_max_margin") is var most and not 0m ? Math.Min(price, start + InUnit(most)) : price;
    }

    private decimal FactorOf(long id) => state.Find(state.Registry.Unit, id) is { } row ? (decimal?)state.ValueOf(row, row.Model.Get("factor")) ?? 1m : 1m;

    private decimal InUnit(decimal price) => unit == Own ? price : _is14 ? price * FactorOf(Own) / FactorOf(unit) : price * FactorOf(unit) / FactorOf(Own);

    private decimal InOwnUnit()
    {
        if (unit == Own || state.Find(state.Registry.Unit, Own) is not { } own)
        {
            return quantity;
        }

        var amount = _is14 ? quantity / FactorOf(unit) * FactorOf(Own) : quantity * FactorOf(unit) / FactorOf(Own);
        var step = own.Number("rounding");
        return step == 0m ? amount : Math.Ceiling(Clean(amount / step)) * step;
    }

    private decimal Converted(decimal amount, long from, long to) => from == to ? amount : amount * RateOf(to) / RateOf(from);

    // The company's own rates first, then the latest; 1 where there is none. 19 takes the first one after the day before that.
    private decimal RateOf(long currency)
    {
        var day = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rates = state.RowsWith(state.Registry.CurrencyRate, "currency_id", currency).Where(rate => rate["company_id"] is null || rate.Reference("company_id") == company)
            .OrderBy(static rate => rate["company_id"] is null).ToArray();
        var known = rates.Where(rate => string.CompareOrdinal(rate.Text("name"), day) <= 0).OrderBy(static rate => rate["company_id"] is null)
            .ThenByDescending(static rate => rate.Text("name"), StringComparer.Ordinal).FirstOrDefault();
        known ??= _is14 ? null : rates.OrderBy(static rate => rate["company_id"] is null).ThenBy(static rate => rate.Text("name"), StringComparer.Ordinal).FirstOrDefault();
        return known?.Number("rate") is { } found and not 0m ? found : 1m;
    }
}
