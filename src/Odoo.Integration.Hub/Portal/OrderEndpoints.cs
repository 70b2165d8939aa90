using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Odoo.Integration.Channels;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Access;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Intake;

namespace Odoo.Integration.Hub.Portal;

/// <summary><c>POST /v1/orders</c> and <c>GET /v1/orders/ID</c>.</summary>
/// <remarks>
/// 202 with the order's address; the same again: 200, <c>Idempotent-Replayed: true</c> and the original; another body under the
/// same key: 422; the first still running: 409 with Retry-After (draft-ietf-httpapi-idempotency-key-header §2.6, §2.7).
/// </remarks>
internal sealed class OrderEndpoints(
    OrderCallers callers, IntakeStore intake, OrderBrowser browser, OrderIds ids, IOptions<HttpOptions> options, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        // Whose key it is they see themselves: an order's key may stand in the configuration.
        routes.MapPost("/v1/orders", (Delegate)PostAsync).AllowAnonymous();
        routes.MapGet("/v1/orders/{id}", (Delegate)GetAsync).AllowAnonymous();
    }

    private Task<IResult> PostAsync(HttpContext http) => ForAsync(http, AccessScopes.OrdersWrite, caller => ReadAsync(caller, http));

    private Task<IResult> GetAsync(string id, HttpContext http) => ForAsync(http, AccessScopes.OrdersRead, caller => ShowAsync(caller, id, http));

    private async Task<IResult> ForAsync(HttpContext http, string scope, Func<OrderCaller.Known, Task<IResult>> answer)
    {
        try
        {
            return await callers.FindAsync(http.Request, scope) switch
            {
                OrderCaller.Known caller => await answer(caller),
                OrderCaller.Refused refused => refused.Problem,
                _ => throw new UnreachableException(),
            };
        }
        catch (Exception away) when (PostgresState.IsPassing(away))
        {
            return PortalProblem.StoreAway();
        }
    }

    private async Task<IResult> ReadAsync(OrderCaller.Known caller, HttpContext http)
    {
        // Systems that send UBL or cXML cannot set a header: such a document has a key of its own.
        var isXml = IsXml(http.Request.ContentType);
        IdempotencyKey? key = null;
        if (!isXml || http.Request.Headers.ContainsKey("Idempotency-Key"))
        {
            if (!IdempotencyKey.TryParseHeader(http.Request.Headers["Idempotency-Key"], out var given, out var flaw))
            {
                return PortalProblem.BadIdempotencyKey(flaw);
            }

            key = given;
        }

        if (!isXml && !http.Request.HasJsonContentType())
        {
            return PortalProblem.NotRead(http.Request.ContentType);
        }

        if (await RequestBody.ReadAsync(http, options.Value.MaxBodyMegabytes) is not { } body)
        {
            return PortalProblem.TooLarge(options.Value.MaxBodyMegabytes);
        }

        try
        {
            return await TakeAsync(caller.Channel!, caller.Name, key, body, http);
        }
        catch (KeyInUseException)
        {
            return PortalProblem.StillRunning();
        }
    }

    private async Task<IResult> TakeAsync(HubChannel channel, string caller, IdempotencyKey? key, byte[] body, HttpContext http)
    {
        var arrival = new Arrival(ids.Next(), channel.Name, PayloadId.Of(body), "http:" + caller, time.GetUtcNow());
        using var payload = new MemoryStream(body, writable: false);
        var delivery = new Delivery(channel.Name, channel.Source, arrival.PayloadId, arrival.ReceivedAt, arrival.ReceivedFrom);
        var readings = channel.Reader.Read(payload, delivery).Take(2).ToArray();
        IntakeRecord record = readings switch
        {
            [ChannelReading.Found found] => new IntakeRecord.Wanted(1, found.Position, found.Order, key ?? found.Key),
            [var other] => PayloadIntake.RecordOf(other, 1),
            _ => new IntakeRecord.Refused(1, string.Empty, null, [new Problem(string.Empty, "the request holds more than one order", "send one order a request: each has its own key and its own answer")]),
        };
        payload.Position = 0;
        var batch = new IntakeBatch(arrival, [record], payload, IsLast: true, ConflictRule.Refuse, TimeSpan.FromSeconds(options.Value.PatienceSeconds));
        var outcomes = await intake.TakeAsync(batch, http.RequestAborted);
        return outcomes[0] switch
        {
            IntakeOutcome.Accepted accepted => Accepted(accepted.OrderId, http),
            IntakeOutcome.Duplicate duplicate => Replayed(duplicate, http),
            IntakeOutcome.Conflict conflict => PortalProblem.KeyConflict(conflict.OriginalId, conflict.ByKey),
            IntakeOutcome.PassedOver => Results.Json(new { result = "Passed Over", why = ((IntakeRecord.PassedOver)record).Why }),
            IntakeOutcome.Rejected => PortalProblem.Invalid(((IntakeRecord.Refused)record).Problems),
            _ => throw new UnreachableException(),
        };
    }

    private static bool IsXml(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && (type.MediaType.Equals("application/xml", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("text/xml", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("xml", StringComparison.OrdinalIgnoreCase));

    private static IResult Accepted(Guid id, HttpContext http)
    {
        var href = $"/v1/orders/{id}";
        http.Response.Headers.Location = href;
        return Results.Json(new { result = "Accepted", order = new { id, href, state = Names.Of(OrderState.Received) } }, statusCode: StatusCodes.Status202Accepted);
    }

    private static IResult Replayed(IntakeOutcome.Duplicate duplicate, HttpContext http)
    {
        http.Response.Headers["Idempotent-Replayed"] = "true";
        http.Response.Headers.Location = $"/v1/orders/{duplicate.OriginalId}";
        return Results.Json(new
        {
            result = "Duplicate Detected",
            order = new { id = duplicate.OriginalId, href = $"/v1/orders/{duplicate.OriginalId}", state = Names.Of(duplicate.State), receivedAt = duplicate.ReceivedAt },
        });
    }

    private async Task<IResult> ShowAsync(OrderCaller.Known caller, string id, HttpContext http) =>

        // An order of another channel is not there, for this caller.
        Guid.TryParse(id, out var orderId) && await browser.ShowAsync(orderId, http.RequestAborted) is { } order && (caller.Channel is null || order.Summary.Channel == caller.Channel.Name)
            ? Results.Json(new
            {
                id = order.Summary.OrderId, state = order.Summary.State, reasonCode = order.Summary.ReasonCode, reason = order.Summary.Reason,
                odooOrder = order.Summary.OdooName, receivedAt = order.Summary.ReceivedAt, resends = order.Resends, order = JsonSerializer.Deserialize<JsonElement>(order.Body),
            })
            : PortalProblem.NotFound(id);
}
