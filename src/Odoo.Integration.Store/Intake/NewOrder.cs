using System.Text;
using System.Text.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Intake;

/// <summary>An order on its way in: with its id, its fingerprint and its first event.</summary>
internal sealed record NewOrder(IntakeRecord.Wanted Record, Guid Id, ContentFingerprint Fingerprint, string Body, Guid? ConflictOf, OrderEvent Event)
{
    public static NewOrder Of(IntakeRecord.Wanted record, Arrival arrival, Guid id, DateTimeOffset now)
    {
        var order = record.Order with { Id = id };
        var fingerprint = ContentFingerprint.Of(order);
        var detail = Detail(record, arrival, fingerprint, null);
        return new NewOrder(
            record, id, fingerprint, Encoding.UTF8.GetString(OrderJson.Write(order)), null, EventChain.First(id, now, "received", "channel:" + arrival.Channel, detail));
    }

    /// <summary>The same order, kept beside the one whose key or number it has.</summary>
    public NewOrder InConflictWith(Guid original, Arrival arrival) => this with
    {
        ConflictOf = original,
        Event = EventChain.First(Id, Event.At, Event.Kind, Event.Actor, Detail(Record, arrival, Fingerprint, original)),
    };

    public string Customer => Record.Order.Customer switch
    {
        { Code: { } code } => code,
        { Gln: { } gln } => gln,
        { Vat: { } vat } => vat,
        var other => other.Email ?? string.Empty,
    };

    private static string Detail(IntakeRecord.Wanted record, Arrival arrival, ContentFingerprint fingerprint, Guid? conflictOf) => JsonSerializer.Serialize(new
    {
        arrival = arrival.Id, payload = arrival.PayloadId.Value, position = record.Position, key = record.Key.Value, fingerprint = fingerprint.Hex, conflictOf,
    });
}
