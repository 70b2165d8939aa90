namespace Odoo.Integration.Store.Access;

/// <summary>An account, for people.</summary>
public sealed record AccountSummary
{
    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>viewer, reviewer or admin.</summary>
    public required string Role { get; init; }

    /// <summary>False: signs in by OpenID Connect alone.</summary>
    public bool HasPassword { get; init; }

    /// <summary>When a lock-out ends or ended; null where the last sign-in did not fail.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who: <c>user:NAME</c>.</summary>
    public required string CreatedBy { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    public DateTimeOffset? SignedInAt { get; init; }
}
