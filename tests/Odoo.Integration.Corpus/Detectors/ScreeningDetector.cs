using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Detectors;

/// <summary>The hub's screening of a stream, as <c>hub screen</c> runs it.</summary>
public sealed class ScreeningDetector(ScreeningPolicy policy, string? name = null) : IDetector
{
    private readonly StreamScreening _screening = new(policy);

    public string Name { get; } = name ?? $"screening {policy.Version}";

    public Detection Decide(Order order) => _screening.Next(StreamOrder.Of(order, order.Provenance!.ReceivedAt)) switch
    {
        StreamDecision.Duplicate same => new Detection(true, "same-number", 1, same.Original.OrderId),
        StreamDecision.Screened { Decision: ScreeningDecision.Hold held } => new Detection(true, Names.Of(held.Kind), held.Best?.Probability ?? 0, held.MatchedOrder),
        StreamDecision.Screened { Decision: var clear } => new Detection(false, null, clear.Best?.Probability ?? 0, clear.Best?.Order.OrderId),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
