using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.SaleOrders;

namespace Odoo.Integration.SystemTests.Contract;

public sealed class When_taxes_apply(OdooTarget target) : OdooContract(target)
{
    [Test]
    public async Task Lines_bear_their_products_taxes()
    {
        var seven = await CreateAsync("account.tax", ("name", $"{Customer} 7%"), ("amount", 7), ("type_tax_use", "sale"));
        var two = await CreateAsync("account.tax", ("name", $"{Customer} 2%"), ("amount", 2), ("type_tax_use", "sale"));
        await CreateAsync("product.product", ("name", "Taxed"), ("default_code", Product(801)), ("taxes_id/.id", $"{seven},{two}"));
        await CreateAsync("product.product", ("name", "Untaxed"), ("default_code", Product(802)), ("taxes_id/.id", string.Empty));
        var made = (await WriteAsync(NewOrder(Line(801, 1, 10m), Line(802, 1, 10m)))).ShouldBeOfType<SaleOrderResult.Made>();
        var fields = (await Server.Client.MeetAsync(CancellationToken.None)).Server!.Fields;
        var lines = await LinesOfAsync(made.Id, fields.LineTaxes);
        lines[0].References(fields.LineTaxes).ShouldBe([seven, two], ignoreOrder: true);
        lines[1].References(fields.LineTaxes).ShouldBeEmpty();
    }
}
