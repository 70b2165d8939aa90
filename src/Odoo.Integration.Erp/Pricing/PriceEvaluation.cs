using System.Globalization;

namespace Odoo.Integration.Erp.Pricing;

/// <summary>
/// Works a price out as Odoo does in <c>product.pricelist</c> and <c>product.pricelist.item</c>: no public method tells it since 16.
/// </summary>
/// <remarks>
/// Odoo computes in binary floating point and forgives its noise where it rounds; here it is decimals, and what stands beyond ten
/// places is noise of factors and rates.
/// </remarks>
internal sealed class PriceEvaluation
{
    private const int NoisePlaces = 10;
    private const int MostListsInARow = 10;
    private const int MostPlaces = 6;

    private readonly PriceBook _book;
    private readonly PricedProduct _product;
    private readonly decimal _unitRatio;
    private readonly decimal _ownQuantity;
    private readonly DateTimeOffset _at;

    private PriceEvaluation(PriceBook book, PricedProduct product, decimal quantity, long unitId, DateTimeOffset at)
    {
        var (own, ordered) = (UnitOf(book, product.UnitId), UnitOf(book, unitId));
        (_book, _product, _at) = (book, product, at);
        _unitRatio = book.Conventions.FactorIsSize ? ordered.Factor / own.Factor : own.Factor / ordered.Factor;
        _ownQuantity = product.UnitId == unitId ? quantity : RoundedUp(quantity * _unitRatio, own.Rounding);
    }

    /// <summary>The price of one of a unit.</summary>
    /// <param name="book">Lists, products, units, rates.</param>
    /// <param name="listId">The customer's price list; null where it has none: then the sales price counts.</param>
    /// <param name="productId">The product.</param>
    /// <param name="quantity">How much is ordered, in the line's unit.</param>
    /// <param name="unitId">The line's unit.</param>
    /// <param name="at">The order's date.</param>
    public static ListedPrice Of(PriceBook book, long? listId, long productId, decimal quantity, long unitId, DateTimeOffset at)
    {
        try
        {
            var product = book.Products.GetValueOrDefault(productId) ?? throw new UnknownPriceException("Odoo does not show it to the hub's user");
            return product.Unlike is { } why ? new ListedPrice.NotKnown(why) : new PriceEvaluation(book, product, quantity, unitId, at).Price(listId);
        }
        catch (UnknownPriceException unknown)
        {
            return new ListedPrice.NotKnown(unknown.Message);
        }
        catch (OverflowException)
        {
            return new ListedPrice.NotKnown("its rules have numbers beyond all prices");
        }
    }

    private static PriceUnit UnitOf(PriceBook book, long id) =>
        book.Units.TryGetValue(id, out var unit) && unit.Factor > 0 ? unit : throw new UnknownPriceException("Odoo does not tell how large its unit is");

    // Odoo rounds a converted quantity up to the product's unit before it looks at least quantities.
    private static decimal RoundedUp(decimal quantity, decimal step) =>
        step <= 0 ? Denoised(quantity) : decimal.Ceiling(Denoised(quantity / step)) * step;

    private static decimal RoundedTo(decimal price, decimal step) => decimal.Round(Denoised(price / step), 0, MidpointRounding.AwayFromZero) * step;

    private static decimal Denoised(decimal value) => decimal.Round(value, NoisePlaces, MidpointRounding.AwayFromZero);

    private ListedPrice.Known Price(long? listId)
    {
        var (price, rule) = listId is { } id ? PriceIn(ListOf(id), 1) : (Converted(ListPrice, _product.CurrencyId, _product.CostCurrencyId), null);
        var kept = decimal.Round(Denoised(price), _book.Digits ?? MostPlaces, MidpointRounding.AwayFromZero);
        return new ListedPrice.Known(kept, listId is { } list ? $"the customer's price list {_book.Lists[list]}{WordsOf(rule)}" : "the sales price in Odoo");
    }

    private decimal ListPrice => _product.ListPrice * _unitRatio;

    private PriceList ListOf(long id) => _book.Lists.GetValueOrDefault(id) ?? throw new UnknownPriceException("a price list that its rule refers to is not shown to the hub's user");

    private (decimal Price, PriceRule? Rule) PriceIn(PriceList list, int depth)
    {
        if (depth > MostListsInARow)
        {
            throw new UnknownPriceException($"more than {MostListsInARow} price lists refer to one another");
        }

        if (RuleOf(list) is not { } rule)
        {
            return (Converted(ListPrice, _product.CurrencyId, list.CurrencyId), null);
        }

        if (rule.Method == PriceMethod.Fixed)
        {
            return (rule.FixedPrice * _unitRatio, rule);
        }

        // From another list it is converted first in all versions.
        var (amount, currency) = BaseOf(rule, depth);
        var first = _book.Conventions.ConvertsFirst || rule.Base == PriceBase.OtherList;
        return (first ? Computed(rule, Converted(amount, currency, list.CurrencyId)) : Converted(Computed(rule, amount), currency, list.CurrencyId), rule);
    }

    // applied_on, min_quantity desc, categ_id desc, id desc: categories go by their whole name, so of two above the product the deeper comes first.
    private PriceRule? RuleOf(PriceList list) => list.Rules.Where(Applies)
        .OrderBy(static rule => rule.Scope).ThenByDescending(static rule => rule.MinQuantity).ThenBy(rule => rule.CategoryId is { } id ? _product.Categories.IndexOf(id) : 0)
        .ThenByDescending(static rule => rule.Id).FirstOrDefault();

    private bool Applies(PriceRule rule) =>
        (rule.ProductId is null || rule.ProductId == _product.Id)
        && (rule.TemplateId is null || rule.TemplateId == _product.TemplateId)
        && (rule.CategoryId is not { } category || _product.Categories.Contains(category))
        && (rule.From is null || rule.From <= _at) && (rule.To is null || rule.To >= _at)
        && (rule.MinQuantity == 0 || _ownQuantity >= rule.MinQuantity);

    private (decimal Amount, long CurrencyId) BaseOf(PriceRule rule, int depth)
    {
        switch (rule)
        {
            case { Base: PriceBase.ListPrice }:
                return (ListPrice, _product.CurrencyId);
            case { Base: PriceBase.Cost } when _product.Cost is { } cost:
                return (cost * _unitRatio, _product.CostCurrencyId);
            case { Base: PriceBase.Cost }:
                throw new UnknownPriceException("its rule starts from the cost, which Odoo does not show to the hub's user");
            case { Base: PriceBase.OtherList, BaseListId: { } id }:
                var other = ListOf(id);
                return (PriceIn(other, depth + 1).Price, other.CurrencyId);
            default:
                throw new UnknownPriceException("its rule starts from something that only Odoo knows");
        }
    }

    private decimal Computed(PriceRule rule, decimal start)
    {
        switch (rule.Method)
        {
            case PriceMethod.Percentage:
                return start - (start * rule.PercentOff / 100);
            case PriceMethod.Formula:
                var price = start - (start * rule.Discount / 100);
                price = rule.Round > 0 ? RoundedTo(price, rule.Round) : price;
                price += rule.Surcharge * _unitRatio;
                price = rule.MinMargin != 0 ? Math.Max(price, start + (rule.MinMargin * _unitRatio)) : price;
                return rule.MaxMargin != 0 ? Math.Min(price, start + (rule.MaxMargin * _unitRatio)) : price;
            default:
                throw new UnknownPriceException("its rule is of a kind that only Odoo knows");
        }
    }

    private decimal Converted(decimal amount, long from, long to) => from == to || amount == 0 ? amount : amount * RateOf(to) / RateOf(from);

    private decimal RateOf(long currency) => _book.Rates.TryGetValue((currency, DateOnly.FromDateTime(_at.UtcDateTime)), out var rate) && rate > 0
        ? rate
        : throw new UnknownPriceException(string.Create(CultureInfo.InvariantCulture, $"it takes a rate between two currencies that Odoo does not have for {_at.UtcDateTime:yyyy-MM-dd}"));

    private static string WordsOf(PriceRule? rule)
    {
        var scope = rule?.Scope switch
        {
            null => ", which has no rule for it and so the sales price,",
            PriceScope.Variant or PriceScope.Product => " by its rule for the product",
            PriceScope.Category => " by its rule for the category",
            _ => " by its rule for all products",
        };
        return rule is { MinQuantity: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"{scope} from {rule.MinQuantity:0.######}") : scope;
    }
}
