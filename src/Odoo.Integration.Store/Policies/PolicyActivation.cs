namespace Odoo.Integration.Store.Policies;

/// <summary>What someone did with a policy.</summary>
public sealed record PolicyActivation
{
    public DateTimeOffset At { get; init; }

    /// <summary>Who: <c>user:NAME</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>activate, revert, shadow or unshadow.</summary>
    public required string Action { get; init; }

    /// <summary>Which decides from then on, or is tried or tried no more; null: reverted to the configured one.</summary>
    public string? Version { get; init; }

    public string? Why { get; init; }
}
