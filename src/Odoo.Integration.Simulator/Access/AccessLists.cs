namespace Odoo.Integration.Simulator.Access;

/// <summary>Which groups may do what with which model, in the words of Odoo's refusals: measured on 14.0 with the modules of a sales and stock database.</summary>
internal static class AccessLists
{
    private const string Settings = "Administration/Settings";
    private const string Rights = "Administration/Access Rights";
    private const string Contacts = "Extra Rights/Contact Creation";
    private const string Stock = "Inventory/Administrator";
    private const string Making = "Manufacturing/Administrator";
    private const string Billing = "Invoicing/Billing Administrator";
    private const string Sales = "Sales/Administrator";
    private const string Salesman = "Sales/User: Own Documents Only";

    private static readonly string[] Onlookers =
    [
        Salesman, "Technical/Show Accounting Features - Readonly", "Technical/Show Full Accounting Features", "User types/Portal",
    ];

    private static readonly string[] Partners = [Contacts, Stock, Making, Sales, Sales];
    private static readonly string[] Products = [Settings, Stock, Billing, Making, Sales];
    private static readonly string[] Terms = [Settings, Stock, Making, Sales];

    /// <summary>The groups, in the order of the refusal; null where every internal user may.</summary>
    public static IReadOnlyList<string>? Of(OdooVersion version, string model, Operation operation) => (model, operation) switch
    {
        ("sale.order", Operation.Read) => ["Inventory/User", "Invoicing/Billing", "Manufacturing/User", Sales, .. Onlookers],
        ("sale.order", Operation.Unlink) => [Sales],
        ("sale.order", _) => [Sales, Salesman],
        ("sale.order.line", Operation.Read) => ["Inventory/User", "Invoicing/Billing", "Manufacturing/User", .. Onlookers],
        ("sale.order.line", _) => [Salesman],
        ("ir.config_parameter" or "decimal.precision", _) => [Settings],

        // Read by everyone in 14, closed in 19.
        ("ir.model.data", Operation.Read or Operation.Create) when version == OdooVersion.V14 => null,
        ("ir.model.data", _) => [Rights],
        (_, Operation.Read) => null,
        ("res.partner", Operation.Unlink) => [Contacts],
        ("res.partner", _) => Partners,
        ("product.product" or "product.template", _) => Products,
        ("product.pricelist" or "product.pricelist.item" or "product.category" or "uom.uom" or "uom.category", _) => Terms,
        ("account.tax", _) => [Billing],
        ("res.currency" or "res.currency.rate", _) => [Settings, Billing],
        ("res.users" or "res.groups", _) => [Rights],
        ("res.users.apikeys", Operation.Create or Operation.Write) => [],
        ("res.users.apikeys", _) => null,
        _ => [Settings],
    };
}
