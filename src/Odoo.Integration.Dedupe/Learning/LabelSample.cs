using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>Which orders that passed are offered to people for a label: drawn by chance, and the same on every replica and at every try.</summary>
public static class LabelSample
{
    /// <param name="orderId">The order.</param>
    /// <param name="decision">What was decided on it.</param>
    /// <param name="policy">What decided.</param>
    /// <param name="rate">The share that is drawn, 0 to 1.</param>
    public static bool Takes(Guid orderId, ScreeningDecision decision, ScreeningPolicy policy, double rate) =>
        decision is ScreeningDecision.Clear { Best: { } best } && best.Probability >= policy.SampleFrom && best.Probability < policy.Possible && Draw(orderId) < rate;

    // 0 to 1, evenly: 53 bits are as many as a double tells apart.
    private static double Draw(Guid orderId)
    {
        Span<byte> bytes = stackalloc byte[16];
        orderId.TryWriteBytes(bytes);
        return ((ulong)StableHash.Of(BitConverter.ToInt64(bytes), BitConverter.ToInt64(bytes[8..])) >> 11) * Math.Pow(2, -53);
    }
}
