using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Pricing;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>Holds orders whose prices differ from Odoo's price list by more than their channel allows, or cannot be compared with it.</summary>
internal sealed class SaleOrderPriceCheck(OdooClient odoo, PriceReader prices, OdooOptions options, TimeProvider time)
{
    public const string Differs = "price-differs";
    public const string NotKnown = "price-not-known";

    private const int MostNamed = 5;

    /// <summary>Whether an order's prices are to be checked: its channel says so and no person has accepted them.</summary>
    public static bool IsDue(SaleOrderWish wish) =>
        wish.Terms.Prices == PriceSource.Checked && !wish.Accepted.Contains(Differs) && !wish.Accepted.Contains(NotKnown);

    /// <summary>The orders that a person must look at.</summary>
    /// <exception cref="PreventedException">Odoo did not answer, or not with this.</exception>
    public async Task<IReadOnlyDictionary<Guid, SaleOrderResult.Held>> HoldAsync(IReadOnlyList<SaleOrderDraft> drafts, CancellationToken cancellation)
    {
        var held = new Dictionary<Guid, SaleOrderResult.Held>();
        foreach (var sold in drafts.GroupBy(static draft => draft.Terms.CompanyId))
        {
            var (book, listOf) = await prices.ReadAsync([.. sold.Select(QuestionOf)], sold.Key, cancellation);
            foreach (var draft in sold)
            {
                if (Compare(draft, book, listOf.GetValueOrDefault(draft.Customer.Id)) is { } reason)
                {
                    held.Add(draft.Id, reason);
                }
            }
        }

        // One that was made by a call whose answer was lost is an order already, whatever its prices are by now.
        var made = held.Count == 0 ? [] : await MadeAsync([.. drafts.Where(draft => held.ContainsKey(draft.Id))], cancellation);
        return held.Where(entry => !made.Contains(entry.Key)).ToDictionary();
    }

    private PriceQuestion QuestionOf(SaleOrderDraft draft) =>
        new(draft.Customer.Id, DateOf(draft), [.. draft.Lines.Select(static line => (line.Product.Id, line.Product.TaxIds))]);

    // Odoo's date of the order, which it cuts off to seconds.
    private DateTimeOffset DateOf(SaleOrderDraft draft) =>
        (draft.Order.OrderedAt ?? time.GetUtcNow()).ToUniversalTime() is var at ? at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond)) : default;

    private SaleOrderResult.Held? Compare(SaleOrderDraft draft, PriceBook book, long? listId)
    {
        if (listId is { } id && book.Lists.TryGetValue(id, out var list) && list.Currency != draft.Order.Currency.Code)
        {
            return new SaleOrderResult.Held("currency-differs", $"the order is in {draft.Order.Currency}, the customer's price list in Odoo is {list}; change the price list, then release the order");
        }

        var faults = draft.Lines.Select(line => Compare(draft, line, book, listId)).OfType<(string Code, string Words)>().ToArray();
        if (faults.Length == 0)
        {
            return null;
        }

        var words = string.Join("; ", faults.Take(MostNamed).Select(static fault => fault.Words));
        var more = faults.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"; and {faults.Length - MostNamed} lines more") : string.Empty;
        var code = Array.Exists(faults, static fault => fault.Code == Differs) ? Differs : NotKnown;
        return new SaleOrderResult.Held(code, $"{words}{more}; release the order to accept {(draft.IsPriced ? "its prices" : "the prices of Odoo's price list")}, or reject it and have it sent again");
    }

    private (string Code, string Words)? Compare(SaleOrderDraft draft, SaleOrderDraftLine line, PriceBook book, long? listId)
    {
        var name = line.Product.DefaultCode ?? line.Product.Name;
        if (line.Line.UnitPrice is not { } price)
        {
            return (NotKnown, $"line {line.Line.Number} has no price for {name}");
        }

        if (listId is null && !IsInCurrencyOf(draft, line, book))
        {
            return (NotKnown, $"line {line.Line.Number}: what {name} costs in {draft.Order.Currency} is not known, because the customer has no price list in Odoo");
        }

        return PriceEvaluation.Of(book, listId, line.Product.Id, line.Line.Quantity.Value, line.Unit.Id, DateOf(draft)) switch
        {
            ListedPrice.NotKnown unknown => (NotKnown, $"line {line.Line.Number}: what Odoo's price list says for {name} is not known, because {unknown.Why}"),
            ListedPrice.Known known when !new PriceTolerance(draft.Terms.PriceTolerance, draft.Order.Currency).Allows(price.Amount, known.Price) =>
                (Differs, string.Create(CultureInfo.InvariantCulture, $"line {line.Line.Number} asks {price.Amount:0.00####} for {name}, {known.Source} says {known.Price:0.00####} ({Distance(price.Amount, known.Price)}, {draft.Terms.PriceTolerance:0.##} % are allowed)")),
            _ => null,
        };
    }

    // Without a price list an order is in the company's currency, which is that of costs.
    private static bool IsInCurrencyOf(SaleOrderDraft draft, SaleOrderDraftLine line, PriceBook book) =>
        !book.Products.TryGetValue(line.Product.Id, out var product) || product.CostCurrency == draft.Order.Currency.Code;

    private static string Distance(decimal asked, decimal listed) => listed == 0
        ? "from nothing"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(asked - listed) / Math.Abs(listed) * 100:0.##} % {(asked < listed ? "less" : "more")}");

    private async Task<HashSet<Guid>> MadeAsync(SaleOrderDraft[] held, CancellationToken cancellation)
    {
        var byMark = held.ToDictionary(draft => SaleOrderSheet.MarkOf(draft, options).Value, static draft => draft.Id, StringComparer.Ordinal);
        var field = SaleOrderSheet.MarkOf(held[0], options).Field;
        var answer = await odoo.ReadAsync(OdooCall.SearchRead("sale.order", [new object[] { field, "in", byMark.Keys }], [field], archivedToo: true), cancellation);
        return answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows }
            ? [.. rows.EnumerateArray().Select(row => byMark.GetValueOrDefault(row.Text(field) ?? string.Empty)).Where(static id => id != Guid.Empty)]
            : throw new PreventedException(answer);
    }
}
