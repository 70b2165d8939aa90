using System.Text.Json;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Orders.Json;

/// <summary>
/// Reads canonical orders. Strict on purpose: a field that is not part of order/1 is refused, because a misspelt one would
/// be lost without a word; everything that is wrong is reported at once, each with its JSON path.
/// </summary>
public static class OrderJsonReader
{
    // A sender's order may carry neither: the hub gives them.
    private static readonly string[] HubFields = ["id", "provenance"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>Reads one order from UTF-8 JSON.</summary>
    /// <param name="json">The bytes; a byte order mark is passed over.</param>
    /// <param name="sender">Where given: a sender's order, of this channel and source, that may not name its own id or provenance.</param>
    public static OrderReading Read(ReadOnlyMemory<byte> json, OrderSender? sender = null)
    {
        using var document = Parse(json, out var problem);
        return document is null ? new OrderReading.Bad([problem!]) : Read(document.RootElement, sender);
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json, out Problem? problem)
    {
        try
        {
            problem = null;
            return JsonDocument.Parse(WithoutMark(json), Options);
        }
        catch (JsonException broken)
        {
            var place = $"$ (line {(broken.LineNumber ?? 0) + 1}, byte {(broken.BytePositionInLine ?? 0) + 1})";
            problem = new Problem(place, "this is no valid JSON: " + FirstSentence(broken.Message), "send one JSON object in UTF-8");
        }
        catch (InvalidOperationException)
        {
            // A field's name with half a surrogate pair, escaped, met while looking for fields that stand twice.
            problem = new Problem("$", "a field's name is not valid Unicode", "send it in UTF-8");
        }

        return null;
    }

    private static OrderReading Read(JsonElement element, OrderSender? sender)
    {
        var problems = new List<Problem>();
        var root = JsonObjectReader.Open(
            element, "$", problems, Order.Schema, "schema", "id", "channel", "source", "externalId", "revision", "intent", "customerReference", "releaseNumber", "customer",
            "shipTo", "billTo", "orderedAt", "requestedDelivery", "currency", "total", "lines", "provenance");
        var order = root is null ? null : ReadOrder(root, sender, problems);
        if (order is not null && problems.Count == 0)
        {
            problems.AddRange(OrderRules.Check(order));
        }

        return order is not null && problems.Count == 0 ? new OrderReading.Good(order) : new OrderReading.Bad(problems);
    }

    private static Order? ReadOrder(JsonObjectReader root, OrderSender? sender, List<Problem> problems)
    {
        if (root.RequiredText("schema") is { } schema && schema != Order.Schema)
        {
            root.Refuse("schema", $"{Flaw.Quote(schema)} is not read here", $"send {Order.Schema}");
        }

        var (channel, source) = ReadSender(root, sender);
        var currency = ReadCurrency(root);
        var customer = ReadParty(root);
        var intent = root.Name("intent", OrderIntent.Create);
        var lines = root.Array("lines", Order.MaxLines).Select(line => ReadLine(line.Element, line.Path, intent, problems)).OfType<OrderLine>().ToArray();
        var order = new Order
        {
            Id = ReadId(root),
            Channel = channel,
            Source = source,
            ExternalId = root.Text("externalId"),
            Revision = root.Integer("revision", 0, int.MaxValue) ?? 0,
            Intent = intent,
            CustomerReference = CustomerReference.From(root.Text("customerReference", Text.MaxLength)),
            ReleaseNumber = root.Text("releaseNumber"),
            Customer = customer ?? new Party(null),
            ShipTo = ReadAddress(root, "shipTo"),
            BillTo = ReadAddress(root, "billTo"),
            OrderedAt = root.Instant("orderedAt"),
            RequestedDelivery = root.Day("requestedDelivery"),
            Currency = currency ?? Currency.Of("EUR"),
            Total = currency is null ? null : ReadTotal(root, currency),
            Lines = lines,
            Provenance = ReadProvenance(root),
        };
        return problems.Count == 0 ? order : null;
    }

    private static (string Channel, OrderSource Source) ReadSender(JsonObjectReader root, OrderSender? sender)
    {
        if (sender is null)
        {
            var named = root.RequiredText("channel");
            return (named ?? string.Empty, root.RequiredText("source") is null ? default : root.Name("source", default(OrderSource)));
        }

        if (root.Text("channel") is { } channel && channel != sender.Channel)
        {
            root.Refuse("channel", $"this is channel {Flaw.Quote(sender.Channel)}, not {Flaw.Quote(channel)}", "leave it out, or use the other channel's key");
        }

        if (root.Name("source", sender.Source) != sender.Source)
        {
            root.Refuse("source", $"the orders of this channel are of source {Names.Of(sender.Source)}", "leave it out");
        }

        foreach (var field in HubFields.Where(root.Has))
        {
            root.Refuse(field, "the hub gives this itself", "leave it out");
        }

        return (sender.Channel, sender.Source);
    }

    private static Guid? ReadId(JsonObjectReader root)
    {
        if (root.Text("id") is not { } text)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var id) && id.Version == 7)
        {
            return id;
        }

        root.Refuse("id", $"{Flaw.Quote(text)} is no hub order id", "leave it out: the hub gives it");
        return null;
    }

    private static Currency? ReadCurrency(JsonObjectReader root)
    {
        var code = root.RequiredText("currency");
        if (code is not null && !Currency.TryFind(code, out _))
        {
            root.Refuse("currency", $"{Flaw.Quote(code)} is no currency", "send a code of ISO 4217 in capitals, such as EUR");
        }

        return Currency.TryFind(code, out var currency) ? currency : null;
    }

    private static Money? ReadTotal(JsonObjectReader root, Currency currency)
    {
        if (root.Decimal("total") is not { } amount)
        {
            return null;
        }

        if (Money.TryCreate(amount, currency, out var total, out var flaw))
        {
            return total;
        }

        root.Refuse("total", flaw);
        return null;
    }

    private static Party? ReadParty(JsonObjectReader root)
    {
        if (!root.Has("customer"))
        {
            root.Refuse("customer", "this field is missing", "say who orders: code, gln, vat or email");
            return null;
        }

        var party = root.Object("customer", "code", "gln", "vat", "email", "name");
        return party is null ? null : new Party(party.Text("code"), party.Text("gln"), party.Text("vat"), party.Text("email"), party.Text("name", Text.MaxLength));
    }

    private static Address? ReadAddress(JsonObjectReader root, string field)
    {
        var address = root.Object(field, "code", "gln", "name", "street", "city", "zip", "country");
        return address is null ? null : new Address(
            address.Text("code"), address.Text("gln"), address.Text("name", Text.MaxLength), address.Text("street", Text.MaxLength),
            address.Text("city", Text.MaxLength), address.Text("zip"), address.Text("country"));
    }

    private static OrderLine? ReadLine(JsonElement element, string path, OrderIntent intent, List<Problem> problems)
    {
        var line = JsonObjectReader.Open(
            element, path, problems, Order.Schema, "number", "sku", "buyerSku", "gtin", "description", "quantity", "uom", "unitPrice", "requestedDelivery");
        if (line is null)
        {
            return null;
        }

        line.Require("number", "quantity", "uom");
        return new OrderLine(
            line.Integer("number", 1, 999_999_999) ?? 0, line.Text("sku"), line.Text("buyerSku"), line.Text("gtin"), line.Text("description", Text.MaxLength),
            ReadQuantity(line, intent), ReadPrice(line), line.Day("requestedDelivery"));
    }

    private static Quantity ReadQuantity(JsonObjectReader line, OrderIntent intent)
    {
        var code = line.Text("uom");
        var value = line.Decimal("quantity");
        if (code is null || value is null)
        {
            return default;
        }

        if (!UnitOfMeasure.TryCreate(code, out var unit, out var flaw))
        {
            line.Refuse("uom", flaw);
        }

        if (!Quantity.TryCreate(value.Value, unit, out var quantity, out flaw, inChange: intent == OrderIntent.Change))
        {
            line.Refuse("quantity", flaw);
        }

        return quantity;
    }

    private static UnitPrice? ReadPrice(JsonObjectReader line)
    {
        if (line.Decimal("unitPrice") is not { } amount)
        {
            return null;
        }

        if (UnitPrice.TryCreate(amount, out var price, out var flaw))
        {
            return price;
        }

        line.Refuse("unitPrice", flaw);
        return null;
    }

    private static Provenance? ReadProvenance(JsonObjectReader root)
    {
        var provenance = root.Object("provenance", "payloadId", "position", "adapter", "receivedAt", "receivedFrom");
        if (provenance is null)
        {
            return null;
        }

        if (!PayloadId.TryParse(provenance.RequiredText("payloadId"), out var payload))
        {
            provenance.Refuse("payloadId", "this is no payload id", "send sha256: and 64 hexadecimal digits");
        }

        return new Provenance(
            payload, provenance.Text("position", Text.MaxLength) ?? string.Empty, provenance.Text("adapter") ?? string.Empty,
            provenance.Instant("receivedAt") ?? default, provenance.Text("receivedFrom", Text.MaxLength) ?? string.Empty);
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
