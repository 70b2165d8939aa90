namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>Refusals of <c>load</c> that each release words its own way.</summary>
public sealed class LoadRefusalTests
{
    private static readonly string[] Plain = ["id", "partner_id/.id", "order_line/id", "order_line/product_id/.id"];

    [Test]
    public async Task In_19_an_external_id_of_another_model_is_refused()
    {
        await using var odoo = await SimulatedOdoo.StartAsync(19);
        (await odoo.LoadAsync(["id", "partner_id/.id"], [["base.main_partner", "2"]])).Words()
            .ShouldStartWith("For external id base.main_partner when trying to create/update a record of model sale.order found record of different model res.partner (");
    }

    [Test]
    public async Task In_14_an_external_id_of_another_model_is_taken_over()
    {
        await using var odoo = await SimulatedOdoo.StartAsync(14);
        (await odoo.LoadAsync(["id", "partner_id/.id"], [["base.main_partner", "2"]])).Ids().ShouldBe([1L]);
        (await odoo.CallAsync("ir.model.data", "xmlid_to_res_id", ["base.main_partner"])).GetInt64().ShouldBe(1);
    }

    // All records are tried together first; the refusal that ends this is laid to the first of them.
    [TestCase(14, "2")]
    [TestCase(19, "0 2")]
    public async Task A_refusal_of_one_record_may_be_said_of_the_first_too(int version, string records)
    {
        await using var odoo = await SimulatedOdoo.StartAsync(version);
        await odoo.LoadAsync(Plain, [["hub.locked", "2", "hub.locked1", "1"]]);
        await odoo.CallAsync("sale.order", version == 14 ? "action_done" : "action_lock", [new[] { 1 }]);
        var answer = await odoo.LoadAsync(
            Plain, [["hub.a", "2", "hub.a1", "1"], ["hub.b", "2", "hub.b1", "1"], ["hub.locked", "2", "hub.locked1", "1"], ["hub.c", "2", "hub.c1", "1"]], new { });
        string.Join(' ', answer.Messages().Select(static message => message.Record)).ShouldBe(records);
        answer.Messages()[^1].Words.ShouldEndWith("It is forbidden to modify the following fields in a locked order:\nProduct");
    }

    [TestCase(14, "tree,form")]
    [TestCase(19, "list,form")]
    public async Task A_reference_to_another_model_says_which(int version, string views)
    {
        await using var odoo = await SimulatedOdoo.StartAsync(version);
        (await odoo.LoadAsync(["id", "partner_id/id"], [["hub.a", "base.main_company"]])).Messages()[0].Words
            .ShouldBe("Invalid external ID base.main_company: expected model 'res.partner', found 'res.company'");
        var missing = await odoo.LoadAsync(["id", "partner_id/id"], [["hub.a", "hub.nope"]]);
        missing.GetProperty("messages")[0].GetProperty("moreinfo").GetProperty("view_mode").GetString().ShouldBe(views);
    }

    [TestCase(14, "Found multiple matches for field 'Order Lines' (2 matches)")]
    [TestCase(19, "Found multiple matches for value 'P1' in field 'Order Lines/Product' (2 matches)")]
    public async Task A_name_of_many_is_a_warning(int version, string words)
    {
        await using var odoo = await SimulatedOdoo.StartAsync(version);
        await odoo.CallAsync("product.product", "create", [new { name = "Other", default_code = "P1" }]);
        var answer = await odoo.LoadAsync(["id", "partner_id/.id", "order_line/product_id"], [["hub.a", "2", "P1"]], new { });
        answer.Ids().Length.ShouldBe(1);
        answer.Words().ShouldBe(words);
    }

    [Test]
    public async Task In_14_a_blank_date_is_a_mistake_of_odoos()
    {
        await using var odoo = await SimulatedOdoo.StartAsync(14);
        (await odoo.LoadAsync(["id", "partner_id/.id", "date_order"], [["hub.a", "2", ""]])).Words()
            .ShouldBe("Unknown error during import: <class 'AssertionError'>: Datetime instance expected");
    }
}
