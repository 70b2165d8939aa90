using Odoo.Integration.Dedupe;
using Odoo.Integration.Orders;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Screening.ScreeningGiven;

namespace Odoo.Integration.SystemTests.Screening;

public sealed class When_a_message_says_otherwise
{
    /// <summary>The broker is no source of truth: what intake stored is decided on.</summary>
    [Test]
    public async Task The_stored_order_is_what_counts()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var order = Order("A-1", new Party("C-1"), "PO-1001", ("P-1", 1), ("P-2", 2));
        var (original, _) = await ScreenAsync(world, order, Noon);
        var copy = order with { ExternalId = "A-2" };
        var id = OneDoor.IdOf(await OneDoor.TakeAsync(world.Tools, copy, Noon.AddMinutes(1)));
        var said = Order("A-2", new Party("C-9"), "PO-7777", ("P-9", 9)) with { Id = id };
        (await ScreenAsync(world.Tools, said)).Decision.ShouldBeOfType<ScreeningDecision.Hold>().MatchedOrder.ShouldBe(original);
        (await world.QueryAsync<long>($"select count(*) from hub.screening_key where order_id = '{id}' and hash in (select hash from hub.screening_key where order_id = '{original}')"))
            .ShouldBe(await world.QueryAsync<long>($"select count(*) from hub.screening_key where order_id = '{original}'"), "its keys are those of what is stored");
    }
}
