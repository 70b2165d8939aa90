namespace Odoo.Integration.Corpus.Streams;

/// <summary>The cancellations of a stream. They do not name what they cancel: one that covers half an order's units within a week is taken for it.</summary>
internal sealed class Cancellations
{
    private const decimal Half = 0.5m;

    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    private readonly Dictionary<string, List<(DateTimeOffset At, Dictionary<string, decimal> Units)>> _byCustomer = new(StringComparer.Ordinal);

    public void Add(string customer, DateTimeOffset at, IEnumerable<(string Sku, decimal Quantity)> lines)
    {
        if (!_byCustomer.TryGetValue(customer, out var all))
        {
            _byCustomer.Add(customer, all = []);
        }

        all.Add((at, lines.GroupBy(static line => line.Sku, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.Sum(static line => line.Quantity))));
    }

    public bool Covers(StreamOrder order) => _byCustomer.TryGetValue(order.Customer, out var all) && all.Any(cancellation =>
        cancellation.At >= order.At && cancellation.At - order.At <= Window
        && order.Goods.GroupBy(static goods => goods.Sku, StringComparer.Ordinal)
            .Sum(same => Math.Min(same.Sum(static goods => goods.Quantity), cancellation.Units.GetValueOrDefault(same.Key))) >= Half * order.Goods.Sum(static goods => goods.Quantity));
}
