using Npgsql;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Learning;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Screening;

namespace Odoo.Integration.Store.Policies;

/// <summary>What is noted beside a decision, without effect on the order: what the policy that is tried would have done, and that people are asked for a label.</summary>
internal sealed class SideDecision
{
    private static readonly string InsertShadow = Sql.Of<PolicyStore>("insert_shadow");
    private static readonly string MarkSample = Sql.Of<PolicyStore>("mark_sample");

    private readonly ScreeningDecision? _shadow;
    private readonly double? _sampleRate;

    private SideDecision(ScreeningDecision? shadow, double? sampleRate) => (_shadow, _sampleRate) = (shadow, sampleRate);

    /// <param name="screened">What was decided on.</param>
    /// <param name="decision">What counts.</param>
    /// <param name="policies">What decided, and what decides beside it.</param>
    /// <param name="isKeyed">Whether people keyed it into Odoo: no label would help it.</param>
    public static SideDecision Of(ScreeningCase screened, ScreeningDecision decision, ScreeningPolicies policies, bool isKeyed)
    {
        var shadow = policies.Shadow is { } tried ? Dedupe.Screening.Decide(screened, tried) : null;
        var isDrawn = !isKeyed && LabelSample.Takes(screened.Order.OrderId, decision, policies.Active, policies.SampleRate);
        return new SideDecision(shadow is not null && Differ(decision, shadow) ? shadow : null, isDrawn ? policies.SampleRate : null);
    }

    /// <summary>Adds it to the batch that writes the decision, behind that, with the same time.</summary>
    public void Add(NpgsqlBatch batch, Guid orderId, OrderIds ids, DateTimeOffset now)
    {
        if (_shadow is not null)
        {
            var hold = _shadow as ScreeningDecision.Hold;
            batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertShadow)
            {
                Parameters =
                {
                    new() { Value = ids.Next() }, new() { Value = orderId }, new() { Value = now }, new() { Value = "policy:" + _shadow.PolicyVersion }, new() { Value = _shadow.PolicyVersion },
                    Nullable(hold is null ? null : Names.Of(hold.Kind)), Nullable(_shadow.Best?.Probability), Nullable(_shadow.Best?.Bits),
                    Nullable(hold is null ? _shadow.Best?.Order.OrderId : hold.MatchedOrder), Nullable(hold?.Words), Nullable(EvidenceJson.Write(_shadow.Best)),
                },
            });
        }

        if (_sampleRate is { } rate)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(MarkSample) { Parameters = { new() { Value = orderId }, new() { Value = now }, new() { Value = rate } } });
        }
    }

    private static bool Differ(ScreeningDecision one, ScreeningDecision other) => (one, other) switch
    {
        (ScreeningDecision.Hold mine, ScreeningDecision.Hold theirs) => mine.Kind != theirs.Kind || mine.MatchedOrder != theirs.MatchedOrder,
        _ => one.GetType() != other.GetType(),
    };

    private static NpgsqlParameter Nullable(object? value) => new() { Value = value ?? DBNull.Value };
}
