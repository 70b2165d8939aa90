using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Corpus.Duplicates;

/// <summary>What happens to customer and money when an order is written again.</summary>
internal static class HeadChanges
{
    private static readonly (Naming, double)[] Aliases =
        [(Naming.Code, 0.45), (Naming.Email, 0.2), (Naming.Gln, 0.2), (Naming.Code | Naming.Email, 0.15)];

    private static readonly CodeForm[] Forms = [CodeForm.Plain, CodeForm.Dashed, CodeForm.Typed, CodeForm.Padded];

    /// <summary>The customer by another of its names, or its code written in another way.</summary>
    public static Order Rename(Order order, Customer customer, Chance chance)
    {
        for (var tries = 0; tries < 30; tries++)
        {
            var named = customer.NamedBy(chance.Pick(Aliases), chance.Pick(Forms));
            if (named.Code != order.Customer.Code || (named.Code is null && named != order.Customer))
            {
                return order with { Customer = named };
            }
        }

        return order with { Customer = customer.NamedBy(Naming.Vat, CodeForm.Plain) };
    }

    /// <summary>Another currency at the day's rate, or without the total, or without any price.</summary>
    public static Order ChangeMoney(Order order, Chance chance)
    {
        var priced = order.Lines.Any(static line => line.UnitPrice is not null);
        var way = chance.Next();
        if (priced && way < 0.45)
        {
            var (code, rate) = order.Currency.Code switch { "GBP" => ("EUR", 1.15m), "USD" => ("EUR", 0.92m), _ => ("USD", 1.09m) };
            var abroad = order with { Currency = Currency.Of(code), Total = null, Lines = [.. order.Lines.Select(line => line with { UnitPrice = Exchange(line.UnitPrice, rate) })] };
            return order.Total is { } total ? Amounts.WithTotal(abroad, total.Amount * rate) : abroad;
        }

        return order.Total is not null && (way < 0.75 || !priced) ? order with { Total = null }
            : order with { Total = null, Lines = [.. order.Lines.Select(static line => line with { UnitPrice = null })] };
    }

    public static bool HasMoney(Order order) => order.Total is not null || order.Lines.Any(static line => line.UnitPrice is not null);

    private static UnitPrice? Exchange(UnitPrice? price, decimal rate) =>
        price is { } known ? Amounts.Price(decimal.Round(known.Amount * rate, known.Amount >= 1 ? 2 : 4, MidpointRounding.AwayFromZero)) : null;
}
