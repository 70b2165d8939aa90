using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Intake;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>Orders through intake, with no hub that would screen them.</summary>
internal static class OneDoor
{
    /// <summary>Takes an order as if it had come at a time.</summary>
    public static async Task<IntakeOutcome> TakeAsync(IServiceProvider tools, Order order, DateTimeOffset receivedAt)
    {
        var bytes = OrderJson.Write(order);
        var arrival = new Arrival(Guid.CreateVersion7(), order.Channel, PayloadId.Of(bytes), "test", receivedAt);
        var placed = order with { Provenance = new Provenance(arrival.PayloadId, "the document", "test/1", arrival.ReceivedAt, "test") };
        using var payload = new MemoryStream(bytes);
        var record = new IntakeRecord.Wanted(1, "the document", placed, IdempotencyKey.ForContent(ContentFingerprint.Of(order)));
        return (await tools.GetRequiredService<IntakeStore>().TakeAsync(new IntakeBatch(arrival, [record], payload, IsLast: true, ConflictRule.Hold), CancellationToken.None))[0];
    }

    /// <summary>The id of an order that was taken, in conflict with another or not; null for one that came before.</summary>
    public static Guid? IdOf(IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Accepted accepted => accepted.OrderId,
        IntakeOutcome.Conflict { OrderId: { } kept } => kept,
        _ => null,
    };
}
