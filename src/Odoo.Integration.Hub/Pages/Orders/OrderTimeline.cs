using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary>Everything that happened to an order, in its sequence: moves, calls to Odoo, repeats, and what people wrote.</summary>
public static class OrderTimeline
{
    // Decisions that move the order stand in its events already.
    private static readonly string[] Unmoving = ["note", "assigned", "labelled-new", "labelled-duplicate", "shadow"];

    public static IReadOnlyList<TimelineEntry> Of(OrderDetail detail, OrderChain chain) =>
    [
        .. detail.Events.Select(static move => new TimelineEntry(move.At, What(move), Who(move.Actor), move.ToState, null, TimelineFacts.Of(move.Detail)))
            .Concat(detail.Attempts.Select(Of))
            .Concat(chain.Resends.Select(static again => new TimelineEntry(again.ReceivedAt, "came again, and was answered with this order", again.ReceivedFrom, null, again.Note, [])))
            .Concat(chain.Decisions.Where(static decision => Unmoving.Contains(decision.Outcome)).Select(Of))
            .Concat(detail.Decisions.Where(static decision => decision.Outcome.StartsWith("alert: ", StringComparison.Ordinal)).Select(static alert =>
                new TimelineEntry(alert.At, "alert", Who(alert.Actor), null, alert.Outcome["alert: ".Length..], Named("order", alert.MatchedOrder))))
            .OrderBy(static entry => entry.At),
    ];

    /// <summary>Who did something, as people say it.</summary>
    public static string Who(string actor) => actor.Split(':', 2) switch
    {
        ["user", var name] => name,
        ["policy", var version] => $"policy {version}",
        ["channel", var channel] => $"channel {channel}",
        _ => actor,
    };

    private static string What(EventLine move) => move.Kind switch
    {
        "screened" when move.ToState == "quarantined" => "screened, and held",
        "screened" => "screened, and passed",
        "submitting" => "goes to Odoo",
        "submitted" => "stands in Odoo",
        "duplicate" => "said to be a duplicate",
        "amendment" => "said to change another order",
        "edited" => "corrected, and released",
        "mended" => "released: what it lacked is there",
        "undone" => "the verdict was taken back",
        _ => move.Kind.Replace('-', ' '),
    };

    private static TimelineEntry Of(AttemptLine attempt)
    {
        var lasted = attempt.EndedAt is { } end ? $", after {Moments.Lasting(end - attempt.StartedAt)}" : string.Empty;
        return new TimelineEntry(attempt.StartedAt, $"call to Odoo: {attempt.Outcome ?? "no end noted"}{lasted}", "hub", null, attempt.Words, []);
    }

    private static TimelineEntry Of(ChainDecision decision) => new(
        decision.At,
        decision.Outcome switch
        {
            "note" => "note",
            "assigned" => "given to",
            "labelled-new" => "labelled: an order of its own",
            "labelled-duplicate" => "labelled: a duplicate",
            _ => $"{Who(decision.Actor)} is tried, and would have decided: {decision.Kind?.Replace('-', ' ') ?? "clear"}",
        },
        Who(decision.Actor), null, decision.Words, decision.Outcome.StartsWith("labelled", StringComparison.Ordinal) ? Named("against", decision.MatchedOrder) : []);

    private static IReadOnlyList<TimelineFact> Named(string name, Guid? order) => order is { } id ? [new TimelineFact(name, id.ToString(), id)] : [];
}
