using System.Globalization;

namespace Odoo.Integration.Corpus.Streams;

/// <summary>Orders of one customer with the same products and quantities within seven days: they occur in every real stream.</summary>
internal static class Twins
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    /// <param name="orders">Any number of customers' orders.</param>
    /// <param name="wasCancelled">
    /// Whether an order was cancelled soon after. A twin of which one was cancelled may have been a mistake: no one knows, it is left out.
    /// </param>
    public static IEnumerable<StreamOrder> Mark(IEnumerable<StreamOrder> orders, Func<StreamOrder, bool> wasCancelled)
    {
        foreach (var same in orders.GroupBy(static order => (order.Customer, Basket(order))))
        {
            StreamOrder? before = null;
            foreach (var order in same.OrderBy(static order => order.At).ThenBy(static order => order.Number, StringComparer.Ordinal))
            {
                var twin = before is not null && order.At - before.At <= Window;
                if (!twin)
                {
                    yield return order;
                }
                else if (!wasCancelled(order) && !wasCancelled(before!))
                {
                    yield return order with { IsTwin = true };
                }

                before = order;
            }
        }
    }

    private static string Basket(StreamOrder order) => string.Join(' ', order.Goods.GroupBy(static goods => goods.Sku, StringComparer.Ordinal)
        .Select(static same => string.Create(CultureInfo.InvariantCulture, $"{same.Key}:{same.Sum(static goods => goods.Quantity)}")).Order(StringComparer.Ordinal));
}
