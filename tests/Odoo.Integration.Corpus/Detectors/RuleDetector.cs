using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Detectors;

/// <summary>A rule of the kind that shops and scripts have: an order is a duplicate when an earlier one has the same key.</summary>
/// <param name="name">The rule in words.</param>
/// <param name="keys">The keys of an order; none where the rule has nothing to go by.</param>
/// <param name="within">How long a key is remembered.</param>
internal sealed class RuleDetector(string name, Func<Order, IEnumerable<string>> keys, TimeSpan within) : IDetector
{
    private readonly Dictionary<string, (DateTimeOffset At, Guid Order)> _seen = new(StringComparer.Ordinal);

    public string Name => name;

    public Detection Decide(Order order)
    {
        if (order.Intent != OrderIntent.Create)
        {
            return Detection.Nothing;
        }

        var at = order.Provenance!.ReceivedAt;
        Guid? matched = null;
        foreach (var key in keys(order))
        {
            if (_seen.TryGetValue(key, out var earlier) && at - earlier.At <= within)
            {
                matched ??= earlier.Order;
            }

            _seen[key] = (at, order.Id!.Value);
        }

        return matched is null ? Detection.Nothing : new Detection(true, "rule", 1, matched);
    }
}
