using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Odoo.Integration.Channels;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Intake;

namespace Odoo.Integration.Hub.Portal;

/// <summary><c>POST /v1/orders</c> and <c>GET /v1/orders/ID</c>.</summary>
/// <remarks>
/// 202 with the order's address; the same again: 200, <c>Idempotent-Replayed: true</c> and the original; another body under the
/// same key: 422; the first still running: 409 with Retry-After (draft-ietf-httpapi-idempotency-key-header §2.6, §2.7).
/// </remarks>
internal sealed class OrderEndpoints(
    ApiKeys keys, IntakeStore intake, OrderBrowser browser, OrderIds ids, IOptions<HttpOptions> options, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/orders", (Delegate)PostAsync);
        routes.MapGet("/v1/orders/{id}", (Delegate)GetAsync);
    }

    private async Task<IResult> PostAsync(HttpContext http)
    {
        if (keys.Find(http.Request) is not { } caller)
        {
            return PortalProblem.NoKey();
        }

        if (!IdempotencyKey.TryParseHeader(http.Request.Headers["Idempotency-Key"], out var key, out var flaw))
        {
            return PortalProblem.BadIdempotencyKey(flaw);
        }

        if (!http.Request.HasJsonContentType())
        {
            return PortalProblem.NotJson(http.Request.ContentType);
        }

        if (await RequestBody.ReadAsync(http, options.Value.MaxBodyMegabytes) is not { } body)
        {
            return PortalProblem.TooLarge(options.Value.MaxBodyMegabytes);
        }

        try
        {
            return await TakeAsync(caller.Channel, caller.Name, key, body, http);
        }
        catch (KeyInUseException)
        {
            return PortalProblem.StillRunning();
        }
        catch (Exception away) when (PostgresState.IsPassing(away))
        {
            return PortalProblem.StoreAway();
        }
    }

    private async Task<IResult> TakeAsync(HubChannel channel, string caller, IdempotencyKey key, byte[] body, HttpContext http)
    {
        var arrival = new Arrival(ids.Next(), channel.Name, PayloadId.Of(body), "http:" + caller, time.GetUtcNow());
        using var payload = new MemoryStream(body, writable: false);
        var delivery = new Delivery(channel.Name, channel.Source, arrival.PayloadId, arrival.ReceivedAt, arrival.ReceivedFrom);
        var reading = channel.Reader.Read(payload, delivery).First();
        var record = reading is ChannelReading.Found found ? new IntakeRecord.Wanted(1, found.Position, found.Order, key) : PayloadIntake.RecordOf(reading, 1);
        payload.Position = 0;
        var batch = new IntakeBatch(arrival, [record], payload, IsLast: true, ConflictRule.Refuse, TimeSpan.FromSeconds(options.Value.PatienceSeconds));
        var outcomes = await intake.TakeAsync(batch, http.RequestAborted);
        return outcomes[0] switch
        {
            IntakeOutcome.Accepted accepted => Accepted(accepted.OrderId, http),
            IntakeOutcome.Duplicate duplicate => Replayed(duplicate, http),
            IntakeOutcome.Conflict conflict => PortalProblem.KeyConflict(conflict.OriginalId, conflict.ByKey),
            IntakeOutcome.Rejected => PortalProblem.Invalid(((IntakeRecord.Refused)record).Problems),
            _ => throw new UnreachableException(),
        };
    }

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

    private async Task<IResult> GetAsync(string id, HttpContext http)
    {
        if (keys.Find(http.Request) is not { } caller)
        {
            return PortalProblem.NoKey();
        }

        try
        {
            // An order of another channel is not there, for this caller.
            return Guid.TryParse(id, out var orderId) && await browser.ShowAsync(orderId, http.RequestAborted) is { } order && order.Summary.Channel == caller.Channel.Name
                ? Results.Json(new
                {
                    id = order.Summary.OrderId, state = order.Summary.State, reasonCode = order.Summary.ReasonCode, reason = order.Summary.Reason,
                    odooOrder = order.Summary.OdooName, receivedAt = order.Summary.ReceivedAt, resends = order.Resends, order = JsonSerializer.Deserialize<JsonElement>(order.Body),
                })
                : PortalProblem.NotFound(id);
        }
        catch (Exception away) when (PostgresState.IsPassing(away))
        {
            return PortalProblem.StoreAway();
        }
    }
}
