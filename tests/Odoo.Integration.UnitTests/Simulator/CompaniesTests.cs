namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>A product of a company that the order is not of. The words of 14 are measured, those of 19 from its source.</summary>
public sealed class CompaniesTests
{
    private const string Key = "both";

    private static readonly string[] Columns = ["id", "partner_id/.id", "order_line/id", "order_line/product_id/.id"];
    private static readonly object?[][] Rows = [["hub.a", "2", "hub.a1", "3"]];

    [TestCase(14)]
    [TestCase(19)]
    public async Task Who_is_not_of_the_company_does_not_find_it(int version)
    {
        await using var odoo = await StartAsync(version);
        var answer = await odoo.CallAsync(6, SimulatedOdoo.Key, "sale.order", "load", [Columns, Rows]);
        answer.Words().ShouldBe("No matching record found for database id '3' in field 'Order Lines/Product'");
        (await odoo.CallAsync(6, SimulatedOdoo.Key, "product.product", "search_count", [Array.Empty<object>()])).GetInt32().ShouldBe(2);
    }

    [Test]
    public async Task In_14_it_is_out_of_sight_unless_the_call_names_the_companies()
    {
        await using var odoo = await StartAsync(14);
        var hidden = await LoadAsync(odoo, new { });
        hidden.ShouldStartWith("Unknown error during import: <class 'odoo.exceptions.AccessError'>: Due to security restrictions, you are not allowed to access 'Product Template'");
        hidden.ShouldContain("- Product multi-company\n\nNote: this might be a multi-company issue.");
        (await LoadAsync(odoo, new { allowed_company_ids = new[] { 1, 2 } })).ShouldMatch(
            @"^Unknown error during import: <class 'odoo\.exceptions\.UserError'>: Incompatible companies on records:\n- 'S\d+ - Foreign \(C1\)' "
            + @"belongs to company 'My Company' and 'Product' \(product_id: 'Foreign'\) belongs to another company\.$");
    }

    [Test]
    public async Task In_19_it_is_refused_when_the_order_is_saved()
    {
        await using var odoo = await StartAsync(19);
        (await LoadAsync(odoo, new { })).ShouldMatch(
            @"^Uh-oh! You’ve got some company inconsistencies here:\n- “S\d+ - Foreign \(C1\)” belongs to company “My Company” while “Product” \(product_id: 'Foreign'\) "
            + @"belongs to another company\.\nTo avoid a mess, no company crossover is allowed!$");
    }

    private static async Task<SimulatedOdoo> StartAsync(int version)
    {
        var odoo = await SimulatedOdoo.StartAsync(version);
        await odoo.SeedAsync(new { users = new[] { new { login = "both", rights = "all", key = Key, companies = new[] { "My Company", "Other Co" } } } });
        await odoo.CallAsync("product.product", "create", [new { name = "Foreign", company_id = 2 }]);
        return odoo;
    }

    private static async Task<string> LoadAsync(SimulatedOdoo odoo, object context)
    {
        var user = (await odoo.CallAsync("res.users", "search", [new[] { new object[] { "login", "=", "both" } }]))[0].GetInt64();
        return (await odoo.CallAsync(user, Key, "sale.order", "load", [Columns, Rows], new { context })).Words();
    }
}
