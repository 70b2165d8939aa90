using System.Globalization;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>What became of a verdict, in a sentence for whoever gave it.</summary>
public static class VerdictAnswer
{
    /// <param name="result">What became of it.</param>
    /// <param name="name">How people call the order.</param>
    /// <param name="undoPath">Where it is taken back.</param>
    /// <param name="undoUntil">Until when that surely works, where the order goes on.</param>
    /// <param name="now">The hub's clock.</param>
    public static Notice Of(ReviewResult result, string name, string undoPath, DateTimeOffset undoUntil, DateTimeOffset now)
    {
        var order = ForeignText.Isolated(name);
        return result switch
        {
            ReviewResult.Done { State: OrderState.Cleared } => Notice.Done($"{order} is released and goes to Odoo.", undoPath, undoUntil),
            ReviewResult.Done { State: OrderState.Received } => Notice.Done($"{order} is released and is screened again.", undoPath, undoUntil),
            ReviewResult.Done { State: OrderState.Duplicate } => Notice.Done($"{order} makes no sale order: it stands as a duplicate or an amendment of the other order.", undoPath),
            ReviewResult.Done { State: OrderState.Rejected } => Notice.Done($"{order} is rejected.", undoPath),
            ReviewResult.Done done => Notice.Done($"{order} is {Names.Of(done.State)} now.", undoPath),
            ReviewResult.Proposed { Instead: { } other } => Notice.Told($"{other} had proposed otherwise for {order}; your verdict stands in its place and waits for another person to agree."),
            ReviewResult.Proposed => Notice.Told($"{order} is of high value: your verdict waits for a second person to agree."),
            ReviewResult.NeedsAnother => Notice.Told($"You have said so already: {order} waits for another person to agree."),
            ReviewResult.NotFound missing => Notice.Trouble($"There is no order {missing.OrderId} that could be meant. Nothing was changed."),
            ReviewResult.MayBeInOdoo => Notice.Trouble($"The last call to Odoo for {order} was not answered: a sale order may be there. Release it as it is; the call that follows finds what was made."),
            ReviewResult.NotWaiting other => Notice.Trouble($"{order} does not wait for a person any more: it is {Names.Of(other.State)}. Nothing was changed."),
            ReviewResult.Changed changed => Notice.Trouble($"It was {KindOf(changed.Kind)} by {changed.Actor} {Ago(changed.At, now)}, so your verdict on {order} was not carried out. It is {Names.Of(changed.State)} now."),
            ReviewResult.Refused refused => Notice.Trouble($"Nothing was changed: {refused.Words}."),
            ReviewResult.NotUndone late => Notice.Trouble($"{order} was not taken back: {late.Words}. It is {Names.Of(late.State)}."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What was taken back.</summary>
    public static Notice OfUndo(ReviewResult result, string name, string undoPath, DateTimeOffset now) => result is ReviewResult.Done done
        ? Notice.Done($"Taken back: {ForeignText.Isolated(name)} is {(done.State == OrderState.Quarantined ? "held" : Names.Of(done.State))} again.") : Of(result, name, undoPath, now, now);

    /// <summary>An event's kind behind "it was".</summary>
    public static string KindOf(string kind) => kind switch
    {
        "duplicate" => "marked as a duplicate",
        "amendment" => "marked as an amendment",
        "edited" => "corrected and released",
        "mended" => "sent on again",
        "undone" => "taken back",
        "held" => "held again",
        _ => kind,
    };

    private static string Ago(DateTimeOffset at, DateTimeOffset now) =>
        now - at < TimeSpan.FromSeconds(10) ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)(now - at).TotalSeconds)} s ago") : Moments.Ago(at, now);
}
