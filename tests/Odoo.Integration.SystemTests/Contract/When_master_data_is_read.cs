using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>What following Odoo's master data relies on.</summary>
public sealed class When_master_data_is_read(OdooTarget target) : OdooContract(target)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public async Task Pages_come_by_rising_id_and_say_when_they_end()
    {
        var first = await Source("res.partner").PageAsync(null, CustomerId - 1, 2, CancellationToken.None);
        first.IsLast.ShouldBeFalse();
        first.Records.Count.ShouldBe(2);
        first.Records[0].Id.ShouldBe(CustomerId);
        first.Records[1].Id.ShouldBeGreaterThan(CustomerId);
        (await Source("res.partner").PageAsync(null, int.MaxValue, 2, CancellationToken.None)).ShouldSatisfyAllConditions(
            static page => page.IsLast.ShouldBeTrue(), static page => page.Records.ShouldBeEmpty());
    }

    [Test]
    public async Task A_written_record_is_in_the_second_of_its_write_date_and_counted_there()
    {
        await ChangeAsync("res.partner", CustomerId, new() { ["phone"] = "1" });
        var written = (await Source("res.partner").ReadAsync([CustomerId], CancellationToken.None)).Single();
        var itsSecond = new WriteSpan(written.WriteDate, written.WriteDate + Second);
        var page = await Source("res.partner").PageAsync(itsSecond, 0, 1_000, CancellationToken.None);
        page.Records.ShouldContain(record => record.Id == CustomerId);
        (await Source("res.partner").CountAsync(itsSecond, CancellationToken.None)).ShouldBe(page.Records.Count);
        (await Source("res.partner").CountAsync(new WriteSpan(written.WriteDate + (10 * Second)), CancellationToken.None)).ShouldBe(0);
        (await Source("res.partner").NewestAsync(CancellationToken.None))!.Value.ShouldBeGreaterThanOrEqualTo(written.WriteDate);
    }

    [Test]
    public async Task A_field_that_is_no_column_moves_the_write_date_too()
    {
        var before = (await Source("res.partner").ReadAsync([CustomerId], CancellationToken.None)).Single();
        var list = (await RowsAsync("res.partner", [new object[] { "id", "=", CustomerId }], "property_product_pricelist"))[0].Reference("property_product_pricelist");
        await Task.Delay(1_100);
        await ChangeAsync("res.partner", CustomerId, new() { ["property_product_pricelist"] = list });
        (await Source("res.partner").ReadAsync([CustomerId], CancellationToken.None)).Single().WriteDate.ShouldBeGreaterThan(before.WriteDate);
    }

    [Test]
    public async Task Archived_records_come_and_deleted_ones_do_not()
    {
        var archived = await CreateAsync("res.partner", ("name", "Gone"), ("ref", Customer + "-A"));
        var deleted = await CreateAsync("res.partner", ("name", "Gone for good"), ("ref", Customer + "-D"));
        await ChangeAsync("res.partner", archived, new() { ["active"] = false });
        await CallAsync("res.partner", "unlink", deleted);
        var page = await Source("res.partner").PageAsync(null, CustomerId - 1, 1_000, CancellationToken.None);
        page.Records.Single(record => record.Id == archived).IsActive.ShouldBeFalse();
        page.Records.ShouldNotContain(record => record.Id == deleted);
        (await Source("res.partner").ReadAsync([archived, deleted], CancellationToken.None)).Single().Id.ShouldBe(archived);
    }

    [Test]
    public async Task Keys_are_the_fields_that_orders_name_and_an_address_has_not_its_company_s_vat_number()
    {
        await ChangeAsync("res.partner", CustomerId, new() { ["vat"] = "DE136695976" });
        var records = (await Source("res.partner").PageAsync(null, CustomerId - 1, 10, CancellationToken.None)).Records;
        records.Single(record => record.Id == CustomerId).Keys.ShouldBe([("ref", Customer), ("vat", "DE136695976"), ("email", "contract@hub.example")]);
        records.Single(record => record.Keys.Contains(("ref", Plant))).Keys.ShouldNotContain(static key => key.Field == "vat");
    }

    [Test]
    public async Task A_product_shows_as_changed_when_its_template_changes()
    {
        var product = (await RowsAsync("product.product", [new object[] { "default_code", "=", Product(9) }], "product_tmpl_id"))[0];
        var newest = (await Source("product.product").NewestAsync(CancellationToken.None))!.Value;
        await Task.Delay(1_100);
        await ChangeAsync("product.template", product.Reference("product_tmpl_id")!.Value, new() { ["name"] = "Renamed" });
        var page = await Source("product.product").PageAsync(new WriteSpan(newest + Second), 0, 1_000, CancellationToken.None);
        page.Records.Single(record => record.Id == product.Id()).Name.ShouldBe("Renamed");
        (await Source("product.product").NewestAsync(CancellationToken.None))!.Value.ShouldBeGreaterThan(newest);
    }

    [TestCase("uom.uom")]
    [TestCase("res.currency")]
    [TestCase("product.pricelist")]
    public async Task Small_models_are_read_whole(string model)
    {
        var page = await Source(model).PageAsync(null, 0, int.MaxValue, CancellationToken.None);
        page.IsLast.ShouldBeTrue();
        page.Records.ShouldNotBeEmpty();
        page.Records.ShouldAllBe(static record => record.Name != null && record.Keys.Count == 0);
    }

    private IMasterDataSource Source(string model) => Server.MasterData.Single(copied => copied.Model == model);
}
