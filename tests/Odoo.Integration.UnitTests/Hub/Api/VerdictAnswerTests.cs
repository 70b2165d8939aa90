using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.UnitTests.Hub.Api;

public sealed class VerdictAnswerTests
{
    private static readonly Guid Order = Guid.Parse("01900000-0000-7000-8000-000000000000");
    private static readonly Guid Other = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly (ReviewResult Result, int Status, string? Type)[] Table =
    [
        (new ReviewResult.Done(OrderState.Cleared), 200, null),
        (new ReviewResult.Proposed(null), 202, null),
        (new ReviewResult.NotFound(Order), 404, "/problems/not-found"),
        (new ReviewResult.NotFound(Other), 422, "/problems/no-such-original"),
        (new ReviewResult.Refused("no line 9"), 422, "/problems/refused"),
        (new ReviewResult.NeedsAnother(), 409, "/problems/needs-another"),
        (new ReviewResult.MayBeInOdoo(), 409, "/problems/may-be-in-odoo"),
        (new ReviewResult.NotWaiting(OrderState.Submitted), 409, "/problems/not-waiting"),
        (new ReviewResult.NotUndone(OrderState.Submitted, "it was sent to Odoo"), 409, "/problems/not-undone"),
        (new ReviewResult.Changed(OrderState.Cleared, "user:anna", "released", Noon), 412, "/problems/moved-on"),
    ];

    [Test]
    public void Each_result_has_its_answer()
    {
        foreach (var (result, status, type) in Table)
        {
            var answer = new VerdictAnswer(Order, result, 7, Noon).Of();
            (answer is ApiProblem problem ? problem.Status : ((IStatusCodeHttpResult)answer).StatusCode).ShouldBe(status, result.ToString());
            (answer as ApiProblem)?.Type.ShouldBe(type);
        }

        Table.Select(static row => row.Result.GetType()).Distinct().ShouldBe(typeof(ReviewResult).GetNestedTypes(), ignoreOrder: true, "a new result has its answer here");
    }

    [TestCase(7, "\"8\"")]
    [TestCase(null, "")]
    public async Task What_is_done_says_the_next_tag_where_the_last_was_seen(int? seen, string tag)
    {
        var http = Request();
        await new VerdictAnswer(Order, new ReviewResult.Done(OrderState.Cleared), seen, Noon).Write(http).ExecuteAsync(http);
        http.Response.Headers.ETag.ToString().ShouldBe(tag);
        (await TextAsync(http)).ShouldBe($$"""{"id":"{{Order}}","state":"cleared","goesOnAt":"2026-11-20T12:00:00+00:00"}""");
    }

    [TestCase(OrderState.Duplicate)]
    [TestCase(OrderState.Rejected)]
    [TestCase(OrderState.Quarantined)]
    public async Task What_goes_nowhere_has_no_time_to_go(OrderState state)
    {
        var http = Request();
        await new VerdictAnswer(Order, new ReviewResult.Done(state), 7, Noon).Write(http).ExecuteAsync(http);
        (await TextAsync(http)).ShouldContain("\"goesOnAt\":null");
    }

    [Test]
    public async Task Who_was_late_is_told_who_what_and_when()
    {
        var http = Request();
        await new VerdictAnswer(Order, new ReviewResult.Changed(OrderState.Cleared, "user:anna", "released", Noon), 7, null).Write(http).ExecuteAsync(http);
        http.Response.ContentType.ShouldBe("application/problem+json");
        http.Response.Headers.ETag.ToString().ShouldBeEmpty();
        var problem = await TextAsync(http);
        foreach (var part in new[] { "\"status\":412", "\"by\":\"user:anna\"", "\"what\":\"released\"", "\"at\":\"2026-11-20T12:00:00Z\"", "\"state\":\"cleared\"", "\"instance\":\"/v1/quarantine/x/release\"", "\"title\":", "\"detail\":" })
        {
            problem.ShouldContain(part);
        }
    }

    private static DefaultHttpContext Request()
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        (http.Request.Path, http.Response.Body) = ("/v1/quarantine/x/release", new MemoryStream());
        return http;
    }

    private static async Task<string> TextAsync(DefaultHttpContext http)
    {
        http.Response.Body.Position = 0;
        return await new StreamReader(http.Response.Body).ReadToEndAsync();
    }
}
