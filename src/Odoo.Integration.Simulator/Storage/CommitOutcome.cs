namespace Odoo.Integration.Simulator.Storage;

/// <summary>What came of a commit.</summary>
internal abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    public sealed record Committed : CommitOutcome;

    /// <summary>Another call committed these keys since the snapshot; nothing was written.</summary>
    public sealed record KeysTaken(IReadOnlyList<string> Keys) : CommitOutcome;

    /// <summary>Another call changed a row that this one changes; nothing was written. The work may be done again.</summary>
    public sealed record Stale : CommitOutcome;
}
