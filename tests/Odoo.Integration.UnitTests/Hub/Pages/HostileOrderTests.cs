using System.Text.Json;
using Odoo.Integration.Hub.Pages.Files;
using Odoo.Integration.Hub.Pages.Orders;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed class HostileOrderTests
{
    private static readonly OrderSummary Summary = new()
    {
        OrderId = Guid.CreateVersion7(Given.Now), Channel = Rendering.Hostile, ExternalId = Rendering.Hostile, CustomerReference = Rendering.Hostile, Customer = Rendering.Hostile, State = "quarantined",
        ReasonCode = "suspected-duplicate", Reason = Rendering.Hostile, OdooName = Rendering.Hostile, LastError = Rendering.Hostile + ".", Differences = Rendering.Hostile, Confirmation = "refused",
        ConfirmationWords = Rendering.Hostile, ReceivedAt = Given.Now,
    };

    [Test]
    public async Task A_list_of_orders_shows_what_others_wrote_as_text_and_cuts_it()
    {
        var html = await Rendering.HtmlOf<OrderListPage>(new { Frame = Rendering.Frame(), Orders = (IReadOnlyList<OrderSummary>)[Summary], Channels = (IReadOnlyList<string>)[Rendering.Hostile], Search = Rendering.Hostile });
        html.ShouldHoldNoScript();
        html.ShouldContain("<bdi title=");
        html.ShouldContain("&#x2026;</bdi>");
    }

    [Test]
    public async Task An_orders_life_shows_what_others_wrote_as_text()
    {
        var evidence = JsonSerializer.Serialize(new[] { new { field = "reference", level = "reference-equal", bits = 8.9, words = Rendering.Hostile } });
        var decision = new ChainDecision
        {
            At = Given.Now, Actor = "user:" + Rendering.Hostile, Outcome = "hold", Kind = "suspected-duplicate", PolicyVersion = "2026-11", Bits = 1, Probability = 0.6, PolicyPrior = -7.9, Words = Rendering.Hostile,
            Evidence = evidence, MatchedOrder = Summary.OrderId, MatchedNumber = Rendering.Hostile, Detail = JsonSerializer.Serialize(new { changes = new[] { Rendering.Hostile } }),
        };
        var note = decision with { Outcome = "note", Evidence = null };
        var detail = new OrderDetail(
            Summary, "{}", [new EventLine { Seq = 1, At = Given.Now, Kind = Rendering.Hostile, ToState = "received", Actor = Rendering.Hostile, Detail = JsonSerializer.Serialize(new { note = Rendering.Hostile }) }],
            [], [new AttemptLine { StartedAt = Given.Now, Outcome = "refused", Words = Rendering.Hostile }], 1, null);
        var origin = new OrderOrigin { ReceivedAt = Given.Now, PayloadId = "sha256:00", ReceivedFrom = Rendering.Hostile, Position = Rendering.Hostile, IdempotencyKey = Rendering.Hostile, ExternalId = Rendering.Hostile, Fingerprint = "00", OdooId = 8 };
        var chain = new OrderChain(origin, [new ResendLine { ReceivedAt = Given.Now, ReceivedFrom = Rendering.Hostile, Note = Rendering.Hostile }], [decision, note]);
        var content = Given.Order(Rendering.Hostile) with
        {
            Customer = new Party(Rendering.Hostile, Name: Rendering.Hostile), ShipTo = new Address(Rendering.Hostile), ReleaseNumber = Rendering.Hostile,
            Lines = [Given.Line(1, Rendering.Hostile, 1) with { Description = Rendering.Hostile, BuyerSku = Rendering.Hostile }],
        };

        var html = await Rendering.HtmlOf<OrderPage>(new
        {
            Frame = Rendering.Frame(), Detail = detail, Chain = chain, Timeline = OrderTimeline.Of(detail, chain), Payload = new PayloadText(Rendering.Hostile, 100, 100), Content = content, Edited = content,
            OdooAddress = "http://odoo/web#id=8",
        });

        html.ShouldHoldNoScript();
        html.ShouldContain($"/quarantine/{Summary.OrderId}");
        html.ShouldContain($"/orders/{Summary.OrderId}/payload");
        html.ShouldContain("As a person corrected it");
        html.ShouldNotContain(" style=\"");
    }

    [Test]
    public async Task A_files_problems_show_what_others_wrote_as_text()
    {
        var arrival = new ArrivalSummary { ArrivalId = Guid.CreateVersion7(Given.Now), Channel = "csv", ReceivedFrom = Rendering.Hostile, PayloadId = "sha256:00", Found = 1, Refused = 1 };
        var record = new ArrivalRecord { Number = 1, Position = Rendering.Hostile, Outcome = "rejected", Problems = JsonSerializer.Serialize(new[] { new Problem("3:7", Rendering.Hostile, "send less") }) };
        var html = await Rendering.HtmlOf<FilePage>(new { Frame = Rendering.Frame(), Arrival = arrival, Records = (IReadOnlyList<ArrivalRecord>)[record], OnlyProblems = true });
        html.ShouldHoldNoScript();
        html.ShouldContain("3:7");
        html.ShouldContain("send less");
    }
}
