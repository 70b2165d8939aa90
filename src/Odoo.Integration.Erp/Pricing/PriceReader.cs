using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.Pricing;

/// <summary>
/// Reads what the prices of some orders come from: of the customers' lists, and of those that these refer to, the rules that may be
/// for the products. A list of a hundred thousand rules is never read whole.
/// </summary>
internal sealed class PriceReader(OdooClient odoo, OdooOptions options, PriceRows rows)
{
    private const int MostListsInARow = 10;

    private static readonly string[] ProductFields = ["product_tmpl_id", "categ_id", "uom_id", "lst_price", "currency_id", "cost_currency_id", "type"];

    /// <summary>Everything for the questions, and each customer's price list; null where it has none.</summary>
    /// <exception cref="PreventedException">Odoo did not answer, or not with this.</exception>
    public async Task<(PriceBook Book, IReadOnlyDictionary<long, long?> ListOfCustomer)> ReadAsync(IReadOnlyList<PriceQuestion> questions, long? company, CancellationToken cancellation)
    {
        var (server, instead) = await odoo.MeetAsync(cancellation);
        if (server is null)
        {
            throw new PreventedException(instead!);
        }

        await rows.RequireFieldsAsync(cancellation);
        company ??= await OwnCompanyAsync(cancellation);
        var customers = await rows.ByIdAsync("res.partner", [.. questions.Select(static question => question.CustomerId)], ["property_product_pricelist"], company, cancellation);
        var listOf = customers.ToDictionary(static row => row.Key, static row => row.Value.Reference("property_product_pricelist"));
        var products = await ProductsAsync(questions, company, cancellation);
        var lists = await ListsAsync([.. listOf.Values.OfType<long>()], products, company, cancellation);
        if (lists.Values.Any(static list => list.Rules.Any(static rule => rule is { Base: PriceBase.Cost, Method: not PriceMethod.Fixed })))
        {
            products = await WithCostsAsync(products, company, cancellation);
        }

        var conventions = PriceConventions.Of(server.Version);
        var book = new PriceBook(
            conventions, lists, products, await UnitsAsync(cancellation), await RatesAsync(questions, lists, products, company, cancellation),
            conventions.RoundsPrices ? await rows.DigitsAsync("Product Price", cancellation) : null);
        return (book, listOf);
    }

    // Costs, taxes and rates are a company's: without one that the channel names, the user's own sells.
    private async Task<long?> OwnCompanyAsync(CancellationToken cancellation) =>
        await rows.AllAsync("res.users", [new object[] { "login", "=", options.Login }], ["company_id"], null, cancellation) is [var user] ? user.Reference("company_id") : null;

    private async Task<Dictionary<long, PricedProduct>> ProductsAsync(IReadOnlyList<PriceQuestion> questions, long? company, CancellationToken cancellation)
    {
        var taxesOf = questions.SelectMany(static question => question.Products).DistinctBy(static product => product.ProductId).ToDictionary(static product => product.ProductId, static product => product.TaxIds);
        var read = await rows.ByIdAsync("product.product", taxesOf.Keys, ProductFields, company, cancellation);
        var parents = (await rows.AllAsync("product.category", [], ["parent_id"], null, cancellation)).ToDictionary(static row => row.Id(), static row => row.Reference("parent_id"));
        var included = await IncludedTaxesAsync([.. taxesOf.Values.SelectMany(static ids => ids)], company, cancellation);
        return read.ToDictionary(static row => row.Key, row => ProductOf(row.Value, parents, taxesOf[row.Key].Select(included.GetValueOrDefault).FirstOrDefault(static name => name is not null)));
    }

    private static PricedProduct ProductOf(JsonElement row, Dictionary<long, long?> parents, string? includedTax)
    {
        var categories = ImmutableArray.CreateBuilder<long>();
        for (var at = row.Reference("categ_id"); at is { } id && !categories.Contains(id); at = parents.GetValueOrDefault(id))
        {
            categories.Add(id);
        }

        var currency = row.Reference("currency_id") ?? 0;
        return new PricedProduct(
            row.Id(), row.Reference("product_tmpl_id") ?? 0, categories.ToImmutable(), row.Reference("uom_id") ?? 0, row.Number("lst_price"), currency, null,
            row.Reference("cost_currency_id") ?? currency, NameIn(row, "cost_currency_id"))
        {
            Unlike = includedTax is not null ? $"its prices in Odoo include tax ({includedTax}) and the channel's do not"
                : row.Text("type") == "combo" ? "it is a combo, which is priced by its parts" : null,
        };
    }

    // A many2one reads as [id, display name], and a currency's display name is its code.
    private static string? NameIn(JsonElement row, string field) => row.Reference(field) is null ? null : row.GetProperty(field)[1].GetString();

    // Names of those taxes that prices include, of groups by what is in them.
    private async Task<Dictionary<long, string>> IncludedTaxesAsync(IReadOnlyCollection<long> ids, long? company, CancellationToken cancellation)
    {
        string[] fields = ["name", "price_include", "amount_type", "children_tax_ids", "company_id"];
        var taxes = await rows.ByIdAsync("account.tax", ids, fields, null, cancellation);
        var children = await rows.ByIdAsync("account.tax", [.. taxes.Values.Where(IsGroup).SelectMany(static tax => tax.References("children_tax_ids"))], fields, null, cancellation);
        return taxes.Where(tax => company is null || tax.Value.Reference("company_id") is not { } of || of == company)
            .Where(tax => tax.Value.Flag("price_include") || (IsGroup(tax.Value) && tax.Value.References("children_tax_ids").Any(child => children.TryGetValue(child, out var part) && part.Flag("price_include"))))
            .ToDictionary(static tax => tax.Key, static tax => tax.Value.Text("name") ?? string.Empty);

        static bool IsGroup(JsonElement tax) => tax.Text("amount_type") == "group";
    }

    private async Task<Dictionary<long, PriceList>> ListsAsync(IReadOnlyCollection<long> ids, Dictionary<long, PricedProduct> products, long? company, CancellationToken cancellation)
    {
        var lists = new Dictionary<long, PriceList>();
        var next = ids.Distinct().ToArray();
        for (var round = 0; next.Length > 0 && round <= MostListsInARow; round++)
        {
            var heads = await rows.ByIdAsync("product.pricelist", next, ["name", "currency_id"], company, cancellation);
            var rules = (await RulesAsync(next, products, company, cancellation)).ToLookup(static rule => rule.ListId);
            foreach (var (id, row) in heads)
            {
                lists[id] = new PriceList(id, row.Text("name") ?? string.Empty, row.Reference("currency_id") ?? 0, NameIn(row, "currency_id") ?? string.Empty, [.. rules[id]]);
            }

            next = [.. next.SelectMany(id => rules[id]).Where(static rule => rule.Base == PriceBase.OtherList).Select(static rule => rule.BaseListId).OfType<long>().Distinct().Where(id => !lists.ContainsKey(id))];
        }

        return lists;
    }

    // Rules for categories and for everything are few and read whole; those for products are read for these products.
    private async Task<IEnumerable<PriceRule>> RulesAsync(long[] lists, Dictionary<long, PricedProduct> products, long? company, CancellationToken cancellation)
    {
        var shared = await rows.ByKeyAsync(
            "product.pricelist.item", "shared", lists,
            static part => [new object[] { "pricelist_id", "in", part }, new object[] { "product_id", "=", false }, new object[] { "product_tmpl_id", "=", false }],
            static row => row.Reference("pricelist_id"), PriceRule.Fields, company, cancellation);
        var own = await rows.RulesOfProductsAsync(lists, products.Values, company, cancellation);
        return shared.SelectMany(static same => same).Select(PriceRule.Read).Concat(own).DistinctBy(static rule => rule.Id);
    }

    private async Task<Dictionary<long, PricedProduct>> WithCostsAsync(Dictionary<long, PricedProduct> products, long? company, CancellationToken cancellation)
    {
        if (!await rows.HasFieldAsync("product.product", "standard_price", cancellation))
        {
            return products;
        }

        var costs = await rows.ByIdAsync("product.product", products.Keys, ["standard_price"], company, cancellation);
        return products.ToDictionary(static product => product.Key, product => product.Value with { Cost = costs.TryGetValue(product.Key, out var row) ? row.Number("standard_price") : null });
    }

    private async Task<Dictionary<long, PriceUnit>> UnitsAsync(CancellationToken cancellation) =>
        (await rows.AllAsync("uom.uom", [], ["factor", "rounding"], null, cancellation)).ToDictionary(static row => row.Id(), static row => new PriceUnit(row.Number("factor"), row.Number("rounding")));

    // A company's own rates go before those that all share, then the latest. The company's currency needs none.
    private async Task<Dictionary<(long, DateOnly), decimal>> RatesAsync(
        IReadOnlyList<PriceQuestion> questions, Dictionary<long, PriceList> lists, Dictionary<long, PricedProduct> products, long? company, CancellationToken cancellation)
    {
        var rates = new Dictionary<(long, DateOnly), decimal>();
        var own = products.Values.Select(static product => product.CostCurrencyId).ToHashSet();
        var currencies = lists.Values.Select(static list => list.CurrencyId).Concat(products.Values.Select(static product => product.CurrencyId)).Concat(own).Distinct().ToArray();
        foreach (var day in currencies.Length > 1 ? questions.Select(static question => DateOnly.FromDateTime(question.At.UtcDateTime)).Distinct() : [])
        {
            foreach (var currency in currencies)
            {
                object[] domain = [new object[] { "currency_id", "=", currency }, new object[] { "name", "<=", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }];
                var found = await rows.AllAsync("res.currency.rate", domain, ["rate"], company, cancellation, "company_id, name desc", limit: 1);
                if (found is [var rate])
                {
                    rates[(currency, day)] = rate.Number("rate");
                }
                else if (own.Contains(currency))
                {
                    rates[(currency, day)] = 1;
                }
            }
        }

        return rates;
    }
}
