namespace Odoo.Integration.Store.Policies;

/// <summary>What became of a label.</summary>
public abstract record LabelResult
{
    private LabelResult()
    {
    }

    /// <summary>Kept.</summary>
    public sealed record Kept : LabelResult;

    /// <summary>There is no such order.</summary>
    public sealed record NotFound(Guid OrderId) : LabelResult;

    /// <summary>The order is not of the sample: one that people chose themselves would teach the wrong shares.</summary>
    public sealed record NotSampled : LabelResult;
}
