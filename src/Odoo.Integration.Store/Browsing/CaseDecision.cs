namespace Odoo.Integration.Store.Browsing;

/// <summary>What a policy last said of an order.</summary>
public sealed record CaseDecision
{
    public DateTimeOffset At { get; init; }

    public required string PolicyVersion { get; init; }

    public string? Kind { get; init; }

    public double? Probability { get; init; }

    public double? Bits { get; init; }

    public Guid? MatchedOrder { get; init; }

    public string? Words { get; init; }

    /// <summary>What the policy gives before it looks further; null where the version is not in the table.</summary>
    public double? PolicyPrior { get; init; }

    /// <summary>Whether there were more earlier orders than the policy compares.</summary>
    public bool CapReached { get; init; }

    /// <summary>How the order that it is held against agrees, field by field; none where there was nothing to compare.</summary>
    public IReadOnlyList<CaseFinding> Evidence { get; init; } = [];

    /// <summary>Other orders that came near, the likeliest first.</summary>
    public IReadOnlyList<CaseCandidate> Near { get; init; } = [];
}

/// <summary>How two orders agree in one field.</summary>
/// <param name="Field">The field, as <c>EvidenceField</c> is written.</param>
/// <param name="Level">How they agree, as <c>EvidenceLevel</c> is written.</param>
/// <param name="Bits">What that counts for: above zero for one demand, below against.</param>
/// <param name="Words">The same for people; may be empty.</param>
public sealed record CaseFinding(string Field, string Level, double Bits, string? Words);

/// <summary>An earlier order that came near.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Bits">Log-odds in bits.</param>
/// <param name="Probability">The same as a probability.</param>
/// <param name="Evidence">Field by field.</param>
public sealed record CaseCandidate(Guid Order, double Bits, double Probability, IReadOnlyList<CaseFinding>? Evidence);
