namespace Odoo.Integration.Store.Policies;

/// <summary>What became of a person's word on policies.</summary>
public abstract record PolicyChange
{
    private PolicyChange()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Version">Which decides now, or is tried; null for the configured one, or none.</param>
    public sealed record Done(string? Version) : PolicyChange;

    /// <summary>There is no such version.</summary>
    public sealed record Unknown(string Version) : PolicyChange;

    /// <summary>It is so already.</summary>
    public sealed record NothingToDo : PolicyChange;
}
