using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Makes the canonical lines of the loops that were read: a line of each schedule, an order of each store, a line of each allowance or
/// charge that no unit price can hold.
/// </summary>
internal sealed class X12OrderLines(X12Lines lines, X12Elements elements, X12Charges charges, IReadOnlyList<X12Allowance> ofOrder, bool isChange)
{
    private readonly X12LineNumbers _numbers = new(lines.All);

    /// <summary>One order's lines, and of each the segment that it came of.</summary>
    public sealed record Part(X12Store? Store, List<OrderLine> Lines, List<X12Place> Places);

    /// <summary>One part without a store, or one a store in the order in which they came.</summary>
    public IReadOnlyList<Part> Divide() => lines.All.Any(static line => line.Stores.Count > 0) ? ByStore() : [Whole()];

    private Part Whole()
    {
        var part = new Part(null, [], []);
        foreach (var line in lines.All)
        {
            var number = _numbers.Of(line);
            AddSchedules(part, line, number);
            var ordinal = X12LineNumbers.MaxParts;
            foreach (var allowance in line.Allowances)
            {
                Add(part, allowance, _numbers.Part(number, ++ordinal), (line.Price ?? 0) * (line.Quantity ?? 0), line.Quantity ?? 0);
            }
        }

        AddOfOrder(part);
        return part;
    }

    private void AddSchedules(Part part, X12Line line, int number)
    {
        if (line.Schedules.Count == 0)
        {
            Add(part, line, number, line.Quantity, line.Dates?.Requested);
            return;
        }

        if (line.Quantity is { } whole && line.Schedules.Sum(static schedule => schedule.Quantity) is var sum && sum != whole)
        {
            elements.Refuse(line.Place, 2, $"the schedules (SCH) add up to {Decimals.Trim(sum)}, the line has {Decimals.Trim(whole)}", "have the partner send the order again");
            return;
        }

        for (var at = 0; at < line.Schedules.Count; at++)
        {
            var (quantity, day) = line.Schedules[at];
            Add(part, line, at == 0 ? number : _numbers.Part(number, at + 1), quantity, day ?? line.Dates?.Requested);
        }
    }

    private List<Part> ByStore()
    {
        var parts = new Dictionary<X12Store, Part>();
        var inOrder = new List<Part>();
        foreach (var line in lines.All)
        {
            var number = _numbers.Of(line);
            if (!Agrees(line))
            {
                continue;
            }

            foreach (var (store, quantity) in line.Stores.GroupBy(static pair => pair.Store, static (store, pairs) => (store, pairs.Sum(static pair => pair.Quantity))))
            {
                if (!parts.TryGetValue(store, out var part))
                {
                    parts.Add(store, part = new Part(store, [], []));
                    inOrder.Add(part);
                }

                if (quantity != 0 || isChange)
                {
                    Add(part, line, number, quantity, line.Schedules is [var only] ? only.Day ?? line.Dates?.Requested : line.Dates?.Requested);
                }
            }
        }

        if (ofOrder.Count > 0)
        {
            elements.Refuse(ofOrder[0].Place, 0, "an allowance or charge of an order that is divided between stores", "send it with the lines, or leave its SKU empty in the channel's profile");
        }

        inOrder.RemoveAll(static part => part.Lines.Count == 0);
        return inOrder;
    }

    private bool Agrees(X12Line line)
    {
        var (what, remedy) = line switch
        {
            { Stores.Count: 0, Deleted: false } => ("other lines are divided between stores (SDQ), this one is not", "send the stores of each line"),
            { Schedules.Count: > 1 } => ("the line is divided between stores and between days", "send the stores or the schedules"),
            { Allowances.Count: > 0 } => ("an allowance or charge that does not divide evenly stands on a line for several stores", "send the net price of one unit"),
            _ when line.Quantity is { } whole && line.Stores.Sum(static pair => pair.Quantity) is var sum && sum != whole =>
                ($"the stores (SDQ) add up to {Decimals.Trim(sum)}, the line has {Decimals.Trim(whole)}", "have the partner send the order again"),
            _ => (string.Empty, string.Empty),
        };
        if (what.Length > 0)
        {
            elements.Refuse(line.Place, 0, what, remedy);
        }

        return what.Length == 0;
    }

    private void Add(Part part, X12Line line, int number, decimal? amount, DateOnly? day)
    {
        if (amount is not { } value || elements.Problems.Count > 0)
        {
            return;
        }

        if (!Quantity.TryCreate(value, line.Unit, out var quantity, out var flaw, isChange))
        {
            elements.Refuse(line.Place, 2, flaw.What, flaw.Remedy);
            return;
        }

        part.Lines.Add(new OrderLine(number, line.Sku, line.BuyerSku, line.Gtin, line.Description, quantity, PriceOf(line.Price), day));
        part.Places.Add(line.Place);
    }

    private void AddOfOrder(Part part)
    {
        if (ofOrder.Count == 0 || elements.Problems.Count > 0)
        {
            return;
        }

        decimal? value = 0;
        foreach (var line in part.Lines)
        {
            value += line.Quantity.Value * line.UnitPrice?.Amount;
        }

        for (var at = 0; at < ofOrder.Count; at++)
        {
            var allowance = ofOrder[at];
            if (allowance.Amount is null && (value is null || (allowance.Rate is not null && allowance.Quantity is null && allowance.Percent is null)))
            {
                elements.Refuse(
                    allowance.Place, 0, value is null ? "a percentage of an order whose lines have no prices" : "a rate for each unit (SAC08) without the quantity (SAC10)", "send the amount in SAC05");
                continue;
            }

            Add(part, allowance, _numbers.OfOrder(at + 1), value ?? 0, 0);
        }
    }

    private void Add(Part part, X12Allowance allowance, int number, decimal value, decimal quantity)
    {
        if (elements.Problems.Count > 0 || charges.SkuOf(allowance) is not { } sku)
        {
            return;
        }

        var amount = allowance.Of(value, quantity);
        if (!UnitPrice.TryCreate(allowance.IsCharge ? amount : -amount, out var price, out var flaw))
        {
            elements.Refuse(allowance.Place, 5, flaw.What, "send the amount in SAC05");
            return;
        }

        Quantity.TryCreate(1, UnitOfMeasure.One, out var one, out _);
        part.Lines.Add(new OrderLine(number, sku, null, null, allowance.Description, one, price));
        part.Places.Add(allowance.Place);
    }

    private static UnitPrice? PriceOf(decimal? amount) => amount is { } value && UnitPrice.TryCreate(value, out var price, out _) ? price : null;
}
