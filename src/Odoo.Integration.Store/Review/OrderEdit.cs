using System.Text.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Store.Review;

/// <summary>What a person corrects in an order: the customer's number, products and quantities.</summary>
/// <param name="CustomerCode">The manufacturer's number for the customer; null: as it is.</param>
/// <param name="Lines">The lines that change.</param>
public sealed record OrderEdit(string? CustomerCode, IReadOnlyList<OrderEdit.Line> Lines)
{
    /// <summary>A line's correction.</summary>
    /// <param name="Number">Which line.</param>
    /// <param name="Sku">The manufacturer's product number; null: as it is.</param>
    /// <param name="Quantity">How much, in the line's unit; zero takes the line out; null: as it is.</param>
    public sealed record Line(int Number, string? Sku, decimal? Quantity);

    /// <summary>The same corrections always in the same words: two people agree on them, or do not.</summary>
    public string Write() => JsonSerializer.Serialize(new
    {
        customer = CustomerCode,
        lines = Lines.OrderBy(static line => line.Number).Select(static line => new { number = line.Number, sku = line.Sku, quantity = line.Quantity is { } quantity ? Decimals.Trim(quantity) : (decimal?)null }),
    });

    /// <summary>The corrected order; or why it cannot be, in words.</summary>
    public (Order? Edited, string? Trouble) Apply(Order order)
    {
        var lines = order.Lines.ToList();
        foreach (var change in Lines)
        {
            var at = lines.FindIndex(line => line.Number == change.Number);
            if (at < 0)
            {
                return (null, $"the order has no line {change.Number}");
            }

            if (change.Quantity == 0)
            {
                lines.RemoveAt(at);
                continue;
            }

            if (!Quantity.TryCreate(change.Quantity ?? lines[at].Quantity.Value, lines[at].Quantity.Unit, out var quantity, out var flaw))
            {
                return (null, $"line {change.Number}: {flaw.What}; {flaw.Remedy}");
            }

            lines[at] = lines[at] with { Sku = change.Sku ?? lines[at].Sku, Quantity = quantity };
        }

        if (lines.Count == 0)
        {
            return (null, "no line is left; reject the order instead");
        }

        // A total that the sender stated for other lines is none of the corrected order's.
        var changesValue = Lines.Any(static line => line.Quantity is not null);
        return (order with { Lines = lines, Customer = order.Customer with { Code = CustomerCode ?? order.Customer.Code }, Total = changesValue ? null : order.Total }, null);
    }

    /// <summary>What changes, a sentence each.</summary>
    public IReadOnlyList<string> WordsFor(Order before)
    {
        var words = new List<string>();
        if (CustomerCode is not null && CustomerCode != before.Customer.Code)
        {
            words.Add($"customer {before.Customer.Code ?? "without number"} is {CustomerCode}");
        }

        foreach (var change in Lines)
        {
            var line = before.Lines.FirstOrDefault(line => line.Number == change.Number);
            if (change.Quantity == 0)
            {
                words.Add($"line {change.Number} is taken out");
                continue;
            }

            if (change.Sku is { } sku && sku != line?.Sku)
            {
                words.Add($"line {change.Number}: product {line?.Sku ?? line?.Gtin ?? line?.BuyerSku} is {sku}");
            }

            if (change.Quantity is { } quantity && quantity != line?.Quantity.Value)
            {
                words.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {change.Number}: quantity {line?.Quantity.Value:0.######} is {quantity:0.######}"));
            }
        }

        return words;
    }
}
