using System.Globalization;

namespace Odoo.Integration.Corpus.Streams;

/// <summary>One marketplace that orders every few minutes: real small baskets, one customer, a year.</summary>
internal static class HeavyCustomer
{
    public const string Name = "heavy";

    private const int MostLines = 12;

    public static IEnumerable<StreamOrder> Of(IReadOnlyList<StreamOrder> orders, int count, Chance chance)
    {
        var baskets = orders.Where(static order => order.Stream == OnlineRetail.Name && order.Goods.Count <= MostLines).ToArray();
        var from = new DateTimeOffset(2009, 12, 1, 0, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < count; number++)
        {
            var at = from + (TimeSpan.FromDays(365) * ((number + chance.Next()) / count));
            yield return new StreamOrder(Name, number.ToString(CultureInfo.InvariantCulture), "1", at, "GB", "GBP", chance.Pick(baskets).Goods);
        }
    }
}
