namespace Odoo.Integration.Store.Access;

/// <summary>What a machine's key may do.</summary>
public static class AccessScopes
{
    /// <summary>Ask for orders; of the key's channel, where it has one.</summary>
    public const string OrdersRead = "orders:read";

    /// <summary>Send orders on the key's channel.</summary>
    public const string OrdersWrite = "orders:write";

    /// <summary>See what is held, and why.</summary>
    public const string ReviewRead = "review:read";

    /// <summary>Decide on held orders.</summary>
    public const string ReviewWrite = "review:write";

    /// <summary>Change what decides.</summary>
    public const string PoliciesWrite = "policies:write";

    public static IReadOnlyList<string> All { get; } = [OrdersRead, OrdersWrite, ReviewRead, ReviewWrite, PoliciesWrite];

    /// <summary>The lowest role that may do the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such scope.</exception>
    public static AccountRole RoleFor(string scope) => scope switch
    {
        OrdersRead or ReviewRead => AccountRole.Viewer,
        ReviewWrite => AccountRole.Reviewer,
        OrdersWrite or PoliciesWrite => AccountRole.Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "no such scope"),
    };
}
