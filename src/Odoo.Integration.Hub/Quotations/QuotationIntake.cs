using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Intake;

namespace Odoo.Integration.Hub.Quotations;

/// <summary>
/// Takes a won quotation through the one door: the first time as an order, under the quotation's number; later as a change or a
/// cancellation of it. A version that orders the same is a duplicate (<c>VersionGate</c>).
/// </summary>
internal sealed class QuotationIntake(IntakeStore intake)
{
    /// <returns>The order that stands for the quotation; null where it could not become one.</returns>
    public async Task<Guid?> TakeAsync(HubChannel channel, SaleOrderMark mark, Guid? known, KeyedSaleOrder read, CancellationToken cancellation)
    {
        var intent = known is null ? OrderIntent.Create : mark.IsCancelled ? OrderIntent.Cancel : OrderIntent.Change;
        var revision = intent == OrderIntent.Create ? 0 : (int)Math.Clamp((mark.WriteDate - read.CreatedAt).TotalSeconds, 1, int.MaxValue);
        var key = IdempotencyKey.ForMessage("quotation", channel.ReadFrom!, mark.Id.ToString(CultureInfo.InvariantCulture), Names.Of(intent), revision.ToString(CultureInfo.InvariantCulture));
        var payload = PayloadId.Of(read.Json);

        // The same id when it is taken again after a crash, so that it counts once.
        var arrival = new Arrival(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(channel.Name + " " + key.Value)).AsSpan(0, 16)), channel.Name, payload, "odoo:" + channel.ReadFrom, mark.WriteDate);
        var position = string.Create(CultureInfo.InvariantCulture, $"sale.order {mark.Id}");
        IntakeRecord record = read is { Order: { } order, Problems.Count: 0 }
            ? new IntakeRecord.Wanted(1, position, Placed(order), key)
            : new IntakeRecord.Refused(1, position, read.Order?.ExternalId, read.Problems);
        using var bytes = new MemoryStream(read.Json, writable: false);
        var outcomes = await intake.TakeAsync(new IntakeBatch(arrival, [record], bytes, IsLast: true, ConflictRule.Hold), cancellation);
        return outcomes[0] switch
        {
            IntakeOutcome.Accepted accepted => known ?? accepted.OrderId,
            IntakeOutcome.Duplicate duplicate => known ?? duplicate.OriginalId,
            IntakeOutcome.Conflict conflict => known ?? conflict.OriginalId,
            _ => known,
        };

        Order Placed(Order read) => read with
        {
            Channel = channel.Name, Source = channel.Source, Intent = intent, Revision = revision, Lines = intent == OrderIntent.Cancel ? [] : read.Lines,
            Provenance = new Provenance(payload, position, "odoo-quotation/1", arrival.ReceivedAt, arrival.ReceivedFrom),
        };
    }
}
