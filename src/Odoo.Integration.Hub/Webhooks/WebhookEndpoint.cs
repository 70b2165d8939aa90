using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Odoo.Integration.Channels.Webhooks;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Hub.Portal;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Intake;

namespace Odoo.Integration.Hub.Webhooks;

/// <summary><c>POST /v1/webhooks/CHANNEL</c>.</summary>
/// <remarks>
/// 200 when what came is stored, whatever it says: a sender can only repeat itself, and what is wrong with an order is for the
/// channel's owner, in the ledger. 401 for a signature that does not prove the sender, 503 where nothing could be stored: the
/// sender comes again.
/// </remarks>
internal sealed partial class WebhookEndpoint(
    HubChannels channels, PayloadIntake intake, OrderIds ids, IOptions<HttpOptions> options, TimeProvider time, ILogger<WebhookEndpoint> log)
{
    private const int RetryAfterSeconds = 10;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1/webhooks/{channel}", (Delegate)PostAsync).AllowAnonymous(); // The signature says who it is.

    private async Task<IResult> PostAsync(string channel, HttpContext http)
    {
        if (channels.Find(channel) is not { Webhook: { } terms } known)
        {
            return Results.Problem("No channel of this name takes webhooks.", statusCode: StatusCodes.Status404NotFound);
        }

        if (await RequestBody.ReadAsync(http, options.Value.MaxBodyMegabytes) is not { } body)
        {
            return Results.Problem($"Send at most {options.Value.MaxBodyMegabytes} MB. Nothing was kept.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var request = new WebhookRequest(body, HeadersOf(http.Request), terms.Url ?? AddressOf(http.Request), time.GetUtcNow());
        var verdict = terms.Signature.Check(request, terms.Secrets, terms.Tolerance);
        if (verdict != WebhookVerdict.Genuine)
        {
            LogRefused(channel, verdict);
            return OwnAnswer(terms, WebhookOutcome.NotProven, WordsOf(verdict, terms), StatusCodes.Status401Unauthorized)
                ?? Results.Problem(WordsOf(verdict, terms), statusCode: StatusCodes.Status401Unauthorized);
        }

        try
        {
            return await TakeAsync(known, terms, request, http.RequestAborted);
        }
        catch (Exception away) when (away is KeyInUseException || PostgresState.IsPassing(away))
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            const string words = "The hub cannot store it at the moment. Send it again.";
            return OwnAnswer(terms, WebhookOutcome.Again, words, StatusCodes.Status503ServiceUnavailable) ?? Results.Problem(words, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> TakeAsync(HubChannel channel, WebhookTerms terms, WebhookRequest request, CancellationToken cancellation)
    {
        var id = terms.Signature.DeliveryId(request) is { } named && DeliveryIdPattern().IsMatch(named) ? ":" + named : string.Empty;
        var arrival = new Arrival(ids.Next(), channel.Name, PayloadId.Of(request.Body.Span), "webhook" + id, request.ReceivedAt);
        using var payload = new MemoryStream(request.Body.ToArray(), writable: false);
        var report = await intake.TakeAsync(channel, arrival, payload, cancellation, request.Headers, TimeSpan.FromSeconds(options.Value.PatienceSeconds));
        LogTaken(channel.Name, arrival.Id, report.Accepted, report.Duplicates, report.Conflicts, report.PassedOver, report.Refused);
        var (outcome, said) = report.Refused > 0 ? (WebhookOutcome.Refused, string.Join(" ", report.Problems.Take(5))) : (WebhookOutcome.Taken, "stored");
        return OwnAnswer(terms, outcome, said, StatusCodes.Status200OK) ?? Results.Json(new
        {
            arrival = arrival.Id, accepted = report.Accepted, duplicates = report.Duplicates, held = report.Conflicts, passedOver = report.PassedOver, refused = report.Refused,
            problems = report.Problems.Select(static problem => new { path = problem.Position, what = problem.What, remedy = problem.Remedy }),
        });
    }

    // Where the sender wants another answer than JSON.
    private IResult? OwnAnswer(WebhookTerms terms, WebhookOutcome outcome, string words, int status) => terms.Signature is IWebhookAnswers own
        ? Results.Text(System.Text.Encoding.UTF8.GetString(own.Answer(ids.Next(), time.GetUtcNow(), outcome, words)), own.ContentType, statusCode: status)
        : null;

    private static string WordsOf(WebhookVerdict verdict, WebhookTerms terms) => verdict switch
    {
        WebhookVerdict.NotSigned => $"The request bears no signature of the kind '{terms.Signature.Name}'. Nothing was kept.",
        WebhookVerdict.OutOfTime => $"The signature is right and its time is more than {terms.Tolerance.TotalSeconds:0} s from now. Nothing was kept.",
        _ => "The signature is not made with a secret of this channel. Nothing was kept.",
    };

    private static Dictionary<string, string> HeadersOf(HttpRequest request) => request.Headers
        .GroupBy(static header => header.Key.ToLowerInvariant(), static header => header.Value.ToString(), StringComparer.Ordinal)
        .ToDictionary(static header => header.Key, static header => string.Join(',', header), StringComparer.Ordinal);

    private static Uri AddressOf(HttpRequest request) => new($"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}");

    // What stands in the ledger of a header that nobody signed.
    [GeneratedRegex("^[A-Za-z0-9._:-]{1,100}$")]
    private static partial Regex DeliveryIdPattern();

    [LoggerMessage(1701, LogLevel.Information, "Channel {Channel}: webhook {Arrival}: {Accepted} accepted, {Duplicates} duplicates, {Conflicts} conflicts, {PassedOver} passed over, {Refused} refused")]
    private partial void LogTaken(string channel, Guid arrival, int accepted, int duplicates, int conflicts, int passedOver, int refused);

    [LoggerMessage(1702, LogLevel.Warning, "Channel {Channel}: a webhook was refused: {Verdict}")]
    private partial void LogRefused(string channel, WebhookVerdict verdict);
}
