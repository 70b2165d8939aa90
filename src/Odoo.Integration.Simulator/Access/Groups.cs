namespace Odoo.Integration.Simulator.Access;

/// <summary>Groups of users that rights are given by.</summary>
internal static class Groups
{
    public const string InternalUser = "base.group_user";
    public const string Settings = "base.group_system";
    public const string OwnOrders = "sales_team.group_sale_salesman";
    public const string AllOrders = "sales_team.group_sale_salesman_all_leads";

    /// <summary>All of them: id, external id, and the name in the messages. Each has what the ones of its kind above it have.</summary>
    public static IReadOnlyList<(long Id, string ExternalId, string Name)> All { get; } =
    [
        (1, InternalUser, "User types/Internal User"),
        (2, "base.group_erp_manager", "Administration/Access Rights"),
        (3, Settings, "Administration/Settings"),
        (8, "base.group_partner_manager", "Extra Rights/Contact Creation"),
        (20, OwnOrders, "Sales/User: Own Documents Only"),
        (21, AllOrders, "Sales/User: All Documents"),
        (22, "sales_team.group_sale_manager", "Sales/Administrator"),
        (28, "account.group_account_manager", "Invoicing/Billing Administrator"),
    ];

    /// <summary>The groups of a user with rights to all sale orders, to their own, or to none.</summary>
    public static long[] With(SaleRights rights) => [.. All.Where(group => group.ExternalId switch
    {
        InternalUser => true,
        OwnOrders => rights != SaleRights.None,
        AllOrders => rights == SaleRights.All,
        _ => false,
    }).Select(static group => group.Id)];
}
