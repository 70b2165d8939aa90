using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>Replays a stream under two policies side by side. What is in memory is bounded by their horizons.</summary>
/// <param name="now">The policy that decides.</param>
/// <param name="then">The policy that is proposed.</param>
public sealed class PolicyBacktest(ScreeningPolicy now, ScreeningPolicy then)
{
    private readonly StreamScreening _now = new(now);
    private readonly StreamScreening _then = new(then);

    /// <summary>Orders of the period.</summary>
    public long Orders { get; private set; }

    /// <summary>How many of them the first policy holds.</summary>
    public long HeldNow { get; private set; }

    /// <summary>How many the second one holds.</summary>
    public long HeldThen { get; private set; }

    /// <summary>Decides on the next order twice; null where both say the same.</summary>
    /// <param name="order">The order; not older than the one before it.</param>
    /// <param name="counts">Whether it is of the period; else it is only there to be compared with.</param>
    public BacktestDifference? Next(StreamOrder order, bool counts)
    {
        var (one, other) = (_now.Next(order), _then.Next(order));
        if (!counts)
        {
            return null;
        }

        Orders++;
        HeldNow += IsHeld(one) ? 1 : 0;
        HeldThen += IsHeld(other) ? 1 : 0;
        var (mine, theirs) = (WordOf(one), WordOf(other));
        return mine == theirs && MatchedBy(one) == MatchedBy(other) ? null
            : new BacktestDifference(order.Profile, mine, theirs, MatchedBy(other) ?? MatchedBy(one), (other as StreamDecision.Screened)?.Decision.Best?.Probability);
    }

    private static bool IsHeld(StreamDecision decision) => decision is StreamDecision.Screened { Decision: ScreeningDecision.Hold };

    private static string WordOf(StreamDecision decision) => decision switch
    {
        StreamDecision.Duplicate => "duplicate",
        StreamDecision.Screened { Decision: ScreeningDecision.Hold hold } => Names.Of(hold.Kind),
        _ => "clear",
    };

    private static Guid? MatchedBy(StreamDecision decision) => (decision as StreamDecision.Screened)?.Decision is ScreeningDecision.Hold hold ? hold.MatchedOrder : null;
}
