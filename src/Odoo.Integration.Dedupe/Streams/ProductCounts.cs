using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Streams;

/// <summary>Counts in how many orders each product is; a day counts when it is over.</summary>
internal sealed class ProductCounts
{
    private readonly Dictionary<long, long> _counts = [];
    private readonly List<OrderProfile> _today = [];
    private long _orders;
    private DateTime _day;

    public ProductShares SharesAt(DateTimeOffset at)
    {
        CloseBefore(at);
        return new ProductShares(_orders, _counts);
    }

    public void Add(OrderProfile order)
    {
        CloseBefore(order.ReceivedAt);
        _today.Add(order);
    }

    private void CloseBefore(DateTimeOffset at)
    {
        if (at.UtcDateTime.Date <= _day)
        {
            return;
        }

        _day = at.UtcDateTime.Date;
        foreach (var order in _today)
        {
            _orders++;
            long last = 0;
            foreach (var line in order.Lines)
            {
                if (line.Product != last)
                {
                    _counts[line.Product] = _counts.GetValueOrDefault(line.Product) + 1;
                    last = line.Product;
                }
            }
        }

        _today.Clear();
    }
}
