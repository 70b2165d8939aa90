using System.Text;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary><c>GET /orders</c>: the newest orders; <c>GET /orders/ID</c>: one order's life; <c>GET /orders/ID/payload</c>: the bytes that it came in.</summary>
internal sealed class OrderEndpoint(OrderBrowser orders, PayloadBrowser payloads, HubChannels channels, OdooServers servers)
{
    private const int Rows = 50;

    private const int LongestSearch = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/orders", (Delegate)ListAsync);
        routes.MapGet("/orders/{id}", (Delegate)ShowAsync);
        routes.MapGet("/orders/{id}/payload", (Delegate)PayloadAsync);
    }

    private async Task<IResult> ListAsync(HttpContext http, string? channel, string? state, string? q, string? before)
    {
        var search = string.IsNullOrWhiteSpace(q) ? null : ForeignText.Cut(q.Trim(), LongestSearch);
        var filter = new OrderFilter
        {
            Channel = string.IsNullOrEmpty(channel) ? null : channel, States = StateChoice.Read(state), Number = search,
            Before = Guid.TryParse(before, out var last) ? last : null, Limit = Rows + 1,
        };
        var found = await orders.ListAsync(filter, http.RequestAborted);
        var known = (await orders.ChannelsAsync(http.RequestAborted)).Concat(channels.All.Select(static known => known.Name)).Distinct().Order(StringComparer.Ordinal);
        return PageResult.Of<OrderListPage>(http, new
        {
            Orders = (IReadOnlyList<OrderSummary>)[.. found.Take(Rows)], filter.Channel, State = filter.States is null ? null : state, Search = search,
            Channels = (IReadOnlyList<string>)[.. known],
            Next = found.Count > Rows ? "/orders" + PageLinks.Query(("channel", filter.Channel), ("state", state), ("q", search), ("before", found[Rows - 1].OrderId.ToString())) : null,
            IsFirst = filter.Before is null,
        });
    }

    private async Task<IResult> ShowAsync(HttpContext http, string id)
    {
        if (!Guid.TryParse(id, out var orderId) || await orders.ShowAsync(orderId, http.RequestAborted) is not { } detail)
        {
            return PageMessages.NoOrder(http, id);
        }

        var chain = await orders.ExplainAsync(orderId, http.RequestAborted);
        var beginning = await payloads.BeginningAsync(chain.Origin.PayloadId, PayloadText.Most, http.RequestAborted);
        return PageResult.Of<OrderPage>(http, new
        {
            Detail = detail, Chain = chain, Payload = PayloadText.Of(beginning, chain.Origin.Size ?? beginning.Length), Timeline = OrderTimeline.Of(detail, chain),
            Content = Read(detail.Body), Edited = detail.Edited is { } edited ? Read(edited) : null, OdooAddress = AddressOf(chain.Origin),
        });
    }

    private async Task<IResult> PayloadAsync(HttpContext http, string id)
    {
        if (!Guid.TryParse(id, out var orderId) || await orders.ShowAsync(orderId, http.RequestAborted) is null)
        {
            return PageMessages.NoOrder(http, id);
        }

        return PayloadDownload.Of((await orders.ExplainAsync(orderId, http.RequestAborted)).Origin.PayloadId, payloads);
    }

    // An order that someone changed in the database does not read: the page says so, and shows what is there.
    private static Integration.Orders.Order? Read(string body) => OrderJsonReader.Read(Encoding.UTF8.GetBytes(body)) is OrderReading.Good good ? good.Order : null;

    private string? AddressOf(OrderOrigin origin) => origin.OdooId is { } sale && servers.All.FirstOrDefault(server => server.Name == origin.OdooServer) is { } server
        ? FormattableString.Invariant($"{server.Options.Url.ToString().TrimEnd('/')}/web#id={sale}&model=sale.order&view_type=form") : null;
}
