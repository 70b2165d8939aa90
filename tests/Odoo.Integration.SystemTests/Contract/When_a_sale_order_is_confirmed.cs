using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.SaleOrders;

namespace Odoo.Integration.SystemTests.Contract;

public sealed class When_a_sale_order_is_confirmed(OdooTarget target) : OdooContract(target)
{
    [Test]
    public async Task It_is_confirmed_once()
    {
        var made = (await WriteAsync(NewOrder())).ShouldBeOfType<SaleOrderResult.Made>();
        (await Server.Confirmer.ConfirmAsync([made.Id], CancellationToken.None))[made.Id].ShouldBeOfType<ConfirmationResult.Confirmed>();
        var confirmed = await OrderAsync(made.Id);
        confirmed.State.ShouldBe("sale");
        await Task.Delay(1100); // date_order is kept in seconds: a second confirmation would show.
        (await Server.Confirmer.ConfirmAsync([made.Id], CancellationToken.None))[made.Id].ShouldBeOfType<ConfirmationResult.Confirmed>();
        (await OrderAsync(made.Id)).ShouldBe(confirmed);
    }

    [Test]
    public async Task One_that_was_cancelled_is_refused_and_keeps_no_other()
    {
        var cancelled = (await WriteAsync(NewOrder())).ShouldBeOfType<SaleOrderResult.Made>();
        var open = (await WriteAsync(NewOrder())).ShouldBeOfType<SaleOrderResult.Made>();
        await CallAsync("sale.order", "action_cancel", cancelled.Id);
        var results = await Server.Confirmer.ConfirmAsync([cancelled.Id, open.Id, 999_999_999], CancellationToken.None);
        results[cancelled.Id].ShouldBe(new ConfirmationResult.Refused($"{cancelled.Name} was cancelled in Odoo before it was confirmed"));
        results[open.Id].ShouldBeOfType<ConfirmationResult.Confirmed>();
        results[999_999_999].ShouldBe(new ConfirmationResult.Refused("the sale order is not in Odoo any more"));
    }

    private async Task<(string? State, string? Date)> OrderAsync(long id)
    {
        var row = (await RowsAsync("sale.order", [new object[] { "id", "=", id }], "state", "date_order")).Single();
        return (row.Text("state"), row.Text("date_order"));
    }
}
