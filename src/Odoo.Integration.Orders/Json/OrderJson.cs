using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Orders.Json;

/// <summary>Writes the canonical order as JSON: fields in a fixed sequence, nulls written, numbers without trailing zeros.</summary>
/// <remarks>Reading is <see cref="OrderJsonReader"/>. The output is one line, so orders can be listed as JSON Lines.</remarks>
public static class OrderJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole order, UTF-8.</summary>
    public static byte[] Write(Order order) => Write(order, contentOnly: false);

    /// <summary>The order without hub id and provenance: what its fingerprint is taken of.</summary>
    public static byte[] WriteContent(Order order) => Write(order, contentOnly: true);

    /// <summary>Writes the order into a JSON document that is being written.</summary>
    public static void Write(Utf8JsonWriter json, Order order) => Write(json, order, contentOnly: false);

    private static byte[] Write(Order order, bool contentOnly)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, order, contentOnly);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Order order, bool contentOnly)
    {
        json.WriteStartObject();
        json.WriteString("schema", Order.Schema);
        if (!contentOnly)
        {
            json.WriteString("id", order.Id?.ToString("D"));
        }

        WriteHead(json, order);
        json.WriteStartArray("lines");
        foreach (var line in order.Lines)
        {
            WriteLine(json, line);
        }

        json.WriteEndArray();
        if (!contentOnly)
        {
            WriteProvenance(json, order.Provenance);
        }

        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, Order order)
    {
        json.WriteString("channel", order.Channel);
        json.WriteString("source", Names.Of(order.Source));
        json.WriteString("externalId", order.ExternalId);
        json.WriteNumber("revision", order.Revision);
        json.WriteString("intent", Names.Of(order.Intent));
        json.WriteString("customerReference", order.CustomerReference?.Raw);
        json.WriteString("releaseNumber", order.ReleaseNumber);
        WriteParty(json, order.Customer);
        WriteAddress(json, "shipTo", order.ShipTo);
        WriteAddress(json, "billTo", order.BillTo);
        json.WriteString("orderedAt", order.OrderedAt is { } at ? Instant(at) : null);
        json.WriteString("requestedDelivery", order.RequestedDelivery is { } day ? CalendarDate.Write(day) : null);
        json.WriteString("currency", order.Currency.Code);
        WriteDecimal(json, "total", order.Total?.Amount);
    }

    private static void WriteParty(Utf8JsonWriter json, Party party)
    {
        json.WriteStartObject("customer");
        json.WriteString("code", party.Code);
        json.WriteString("gln", party.Gln);
        json.WriteString("vat", party.Vat);
        json.WriteString("email", party.Email);
        json.WriteString("name", party.Name);
        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, string name, Address? address)
    {
        if (address is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("code", address.Code);
        json.WriteString("gln", address.Gln);
        json.WriteString("name", address.Name);
        json.WriteString("street", address.Street);
        json.WriteString("city", address.City);
        json.WriteString("zip", address.Zip);
        json.WriteString("country", address.Country);
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, OrderLine line)
    {
        json.WriteStartObject();
        json.WriteNumber("number", line.Number);
        json.WriteString("sku", line.Sku);
        json.WriteString("buyerSku", line.BuyerSku);
        json.WriteString("gtin", line.Gtin);
        json.WriteString("description", line.Description);
        WriteDecimal(json, "quantity", line.Quantity.Value);
        json.WriteString("uom", line.Quantity.Unit.Code);
        WriteDecimal(json, "unitPrice", line.UnitPrice?.Amount);
        json.WriteString("requestedDelivery", line.RequestedDelivery is { } day ? CalendarDate.Write(day) : null);
        json.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance? provenance)
    {
        if (provenance is null)
        {
            json.WriteNull("provenance");
            return;
        }

        json.WriteStartObject("provenance");
        json.WriteString("payloadId", provenance.PayloadId.Value);
        json.WriteString("position", provenance.Position);
        json.WriteString("adapter", provenance.Adapter);
        json.WriteString("receivedAt", Instant(provenance.ReceivedAt));
        json.WriteString("receivedFrom", provenance.ReceivedFrom);
        json.WriteEndObject();
    }

    private static void WriteDecimal(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Decimals.Trim(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    // Microseconds, PostgreSQL's own resolution; none written where there are none.
    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
