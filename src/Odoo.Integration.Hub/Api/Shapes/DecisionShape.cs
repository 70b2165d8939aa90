using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Api.Shapes;

/// <summary>A decision of a policy or of a person, a note, or an assignment.</summary>
internal sealed record DecisionShape
{
    public DateTimeOffset At { get; init; }

    /// <summary><c>policy:VERSION</c>, <c>user:NAME</c> or <c>key:NAME</c>.</summary>
    public required string Actor { get; init; }

    public required string Outcome { get; init; }

    /// <summary>What kind of likeness it was held for.</summary>
    public string? Kind { get; init; }

    /// <summary>Why a person decided so.</summary>
    public string? ReasonCode { get; init; }

    public string? Words { get; init; }

    public Guid? MatchedOrder { get; init; }

    public double? Probability { get; init; }

    public double? Bits { get; init; }

    /// <summary>When the verdict was taken back; it says nothing then.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>What speaks for the same demand and what against it, against <see cref="MatchedOrder"/>.</summary>
    public required IReadOnlyList<Finding> Evidence { get; init; }

    /// <summary>Other orders that came near.</summary>
    public required IReadOnlyList<NearOrder> Near { get; init; }

    public static DecisionShape Of(DecisionLine line) => new()
    {
        At = line.At, Actor = line.Actor, Outcome = line.Outcome, Kind = line.Kind, ReasonCode = line.ReasonCode, Words = line.Words, MatchedOrder = line.MatchedOrder,
        Probability = line.Probability, Bits = line.Bits, UndoneAt = line.UndoneAt, Evidence = line.Evidence is { } evidence ? ApiJson.Read<Finding[]>(evidence) : [],
        Near = line.Near is { } near ? ApiJson.Read<NearOrder[]>(near) : [],
    };
}

/// <summary>What one field says; positive bits speak for the same demand.</summary>
internal sealed record Finding(string Field, string Level, double Bits, string Words);

/// <summary>An order that came near, with what its fields say.</summary>
internal sealed record NearOrder(Guid Order, double Bits, double Probability, IReadOnlyList<Finding> Evidence);
