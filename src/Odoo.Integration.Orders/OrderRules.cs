using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Orders;

/// <summary>What must hold across the fields of an order, whatever it was read from. Positions are JSON paths.</summary>
public static class OrderRules
{
    /// <summary>Everything that is wrong; empty for a valid order.</summary>
    public static IEnumerable<Problem> Check(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Customer is { Code: null, Gln: null, Vat: null, Email: null })
        {
            yield return new Problem("$.customer", "nothing says who the customer is", "send its code, GLN, VAT number or e-mail; a name alone is not enough");
        }

        foreach (var (place, gln) in new[] { ("customer", order.Customer.Gln), ("shipTo", order.ShipTo?.Gln), ("billTo", order.BillTo?.Gln) })
        {
            if (gln is not null && !IsDigits(gln, 13))
            {
                yield return new Problem($"$.{place}.gln", $"{Flaw.Quote(gln)} is no GLN", "send 13 digits, or use the code");
            }
        }

        foreach (var (place, country) in new[] { ("shipTo", order.ShipTo?.Country), ("billTo", order.BillTo?.Country) })
        {
            if (country is not null && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
            {
                yield return new Problem($"$.{place}.country", $"{Flaw.Quote(country)} is no country", "send two capital letters of ISO 3166-1, such as DE");
            }
        }

        // A cancellation may name the order alone.
        if (order.Lines.Count == 0 && order.Intent != OrderIntent.Cancel)
        {
            yield return new Problem("$.lines", "the order has no lines", "send at least one");
        }

        foreach (var problem in CheckLines(order))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> CheckLines(Order order)
    {
        var numbers = new HashSet<int>(order.Lines.Count);
        for (var at = 0; at < order.Lines.Count; at++)
        {
            var line = order.Lines[at];
            if (!numbers.Add(line.Number))
            {
                yield return new Problem($"$.lines[{at}].number", $"line number {line.Number} stands twice", "number the lines differently");
            }

            if (line.Quantity.Value == 0 && order.Intent != OrderIntent.Change)
            {
                yield return Quantity.NotOrdered(0).At($"$.lines[{at}].quantity");
            }

            if (line is { Sku: null, BuyerSku: null, Gtin: null })
            {
                yield return new Problem($"$.lines[{at}]", "nothing says which product it is", "send its sku, buyerSku or gtin");
            }

            if (line.Gtin is { } gtin && !IsDigits(gtin, 8) && !IsDigits(gtin, 12) && !IsDigits(gtin, 13) && !IsDigits(gtin, 14))
            {
                yield return new Problem($"$.lines[{at}].gtin", $"{Flaw.Quote(gtin)} is no GTIN", "send 8, 12, 13 or 14 digits, or use sku");
            }
        }
    }

    private static bool IsDigits(string text, int length) => text.Length == length && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
