using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Json;

/// <summary>Reads a JSON document of one order or of several: each comes out for itself, good ones are not held up by bad ones.</summary>
internal abstract class JsonOrdersReader : IChannelReader
{
    /// <summary>Most orders of one document.</summary>
    private const int MaxOrders = 10_000;

    public abstract string Adapter { get; }

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        if (Known(payload, delivery) is { } known)
        {
            yield return known;
            yield break;
        }

        using var document = JsonPayload.Open(payload, out var problem);
        if (document is null)
        {
            yield return new ChannelReading.Refused(string.Empty, null, [problem!]);
            yield break;
        }

        var problems = new JsonProblems();
        var any = false;
        foreach (var order in Orders(JsonPlace.Root(document.RootElement, problems)))
        {
            any = true;
            yield return ReadOne(order, delivery);
        }

        if (problems.Any || !any)
        {
            yield return new ChannelReading.Refused(string.Empty, null, problems.Any ? problems.All : [new Problem("$", "the document holds no order", "send at least one")]);
        }
    }

    /// <summary>The reading of a payload that need not be JSON, such as a shop's greeting; null for any other.</summary>
    protected virtual ChannelReading? Known(Stream payload, Delivery delivery) => null;

    /// <summary>Where the orders of a document stand: the document itself, its array, or what one of these fields holds.</summary>
    protected abstract IReadOnlyList<string> Wrappings { get; }

    protected virtual IEnumerable<JsonPlace> Orders(JsonPlace root)
    {
        if (root.Kind == JsonValueKind.Array)
        {
            return root.Items(MaxOrders);
        }

        foreach (var wrapped in Wrappings.Select(name => root[name]))
        {
            switch (wrapped.Kind)
            {
                case JsonValueKind.Object:
                    return [wrapped];
                case JsonValueKind.Array when IsListOfOrders(wrapped):
                    return wrapped.Items(MaxOrders);
            }
        }

        return [root];
    }

    /// <summary>Whether an array in the document's own fields is one of orders and not, say, of the order's lines.</summary>
    protected virtual bool IsListOfOrders(JsonPlace array) => true;

    /// <summary>Reads one order. Problems reported refuse it, whatever is returned.</summary>
    protected abstract ChannelReading ReadOrder(JsonPlace order, JsonProblems problems, Delivery delivery);

    /// <summary>A valid order with its key, or null with its problems reported.</summary>
    protected ChannelReading.Found Found(JsonPlace place, Order order, JsonProblems problems, Delivery delivery, IdempotencyKey? key = null)
    {
        var placed = order with { Provenance = delivery.At(PositionOf(place), Adapter) };
        foreach (var problem in problems.Any ? [] : OrderRules.Check(placed))
        {
            problems.Add(problem with { Position = $"{place.Path} ({problem.Position.TrimStart('$', '.')} of the order)" });
        }

        var name = Adapter[..Adapter.IndexOf('/', StringComparison.Ordinal)];
        return new ChannelReading.Found(PositionOf(place), placed, key ?? IdempotencyKey.ForMessage(
            name, placed.ExternalId ?? string.Empty, placed.Revision.ToString(CultureInfo.InvariantCulture), Names.Of(placed.Intent)));
    }

    private ChannelReading ReadOne(JsonPlace place, Delivery delivery)
    {
        var problems = new JsonProblems();
        var order = place.For(problems);
        if (place.Kind != JsonValueKind.Object)
        {
            order.Refuse("an order is an object in { }", "send it as the system writes it");
            return new ChannelReading.Refused(PositionOf(place), null, problems.All);
        }

        var reading = ReadOrder(order, problems, delivery);
        var externalId = reading switch
        {
            ChannelReading.Found found => found.Order.ExternalId,
            ChannelReading.PassedOver passed => passed.ExternalId,
            ChannelReading.Refused refused => refused.ExternalId,
            _ => null,
        };
        return problems.Any ? new ChannelReading.Refused(PositionOf(place), externalId, problems.All) : reading;
    }

    protected static string PositionOf(JsonPlace place) => place.Path == "$" ? "the document" : place.Path;
}
