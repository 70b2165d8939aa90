namespace Odoo.Integration.Store.Access;

/// <summary>A machine's key; the key itself is kept nowhere.</summary>
public sealed record ApiKey
{
    public required string Name { get; init; }

    /// <summary>Of <see cref="AccessScopes"/>.</summary>
    public required string[] Scopes { get; init; }

    /// <summary>Null: all.</summary>
    public string? Channel { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who: <c>user:NAME</c>.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}
