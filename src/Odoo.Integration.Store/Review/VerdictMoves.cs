using System.Security.Cryptography;
using System.Text.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Review;

/// <summary>What a verdict does to an order.</summary>
/// <param name="Move">Its next state.</param>
/// <param name="Detail">What the verdict changes or says of lines, JSON; null for nothing.</param>
/// <param name="Edited">The order as corrected; null where it stays as it is.</param>
internal sealed record VerdictMoves(OrderMove Move, string? Detail, Order? Edited)
{
    /// <summary>What is at stake: the value of what came, or of what it becomes where that is more.</summary>
    public decimal WorthOf(ReviewedOrder order) =>
        Math.Max(order.Value ?? 0, Edited is null ? 0 : Edited.Total?.Amount ?? Edited.Lines.Sum(static line => line.Quantity.Value * (line.UnitPrice?.Amount ?? 0)));

    /// <param name="order">The order.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="original">The order that it names.</param>
    /// <param name="now">When.</param>
    /// <param name="due">From when a released order may go on.</param>
    public static (VerdictMoves? Moves, ReviewResult? Instead) Of(ReviewedOrder order, Verdict verdict, ReviewedOrder? original, DateTimeOffset now, DateTimeOffset due)
    {
        // What could not be screened is screened again; a person's word alone does not stand in for it.
        var onward = order.WasScreened ? OrderState.Cleared : OrderState.Received;
        switch (verdict)
        {
            case Verdict.Release or Verdict.Mended:
                return Checked(new VerdictMoves(new OrderMove(order.Locked, onward, verdict.Outcome, verdict.Actor, Said(verdict)) { DueAt = due }, null, null));
            case Verdict.DuplicateOf duplicate:
                return Checked(new VerdictMoves(
                    new OrderMove(order.Locked, OrderState.Duplicate, verdict.Outcome, verdict.Actor, Said(verdict)) { MatchedOrder = duplicate.Original, ReasonCode = "duplicate", Reason = verdict.Note }, null, null));
            case Verdict.AmendmentOf amendment:
                var differences = LineDifference.Of(StoredOrder.Read(order.Body), StoredOrder.Read(original!.Body));
                return Checked(new VerdictMoves(
                    new OrderMove(order.Locked, OrderState.Duplicate, verdict.Outcome, verdict.Actor, Said(verdict))
                    {
                        MatchedOrder = amendment.Original, ReasonCode = "amendment", Reason = differences.Count == 0 ? "changes no line" : string.Join("; ", differences),
                    },
                    JsonSerializer.Serialize(new { differences }), null));
            case Verdict.Reject:
                return Checked(new VerdictMoves(
                    new OrderMove(order.Locked, OrderState.Rejected, verdict.Outcome, verdict.Actor, Said(verdict)) { ReasonCode = "rejected", Reason = verdict.Note ?? "rejected by a person" }, null, null));
            case Verdict.EditAndRelease edit:
                return Edit(order, edit, onward, due);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static (VerdictMoves? Moves, ReviewResult? Instead) Edit(ReviewedOrder order, Verdict.EditAndRelease verdict, OrderState onward, DateTimeOffset due)
    {
        var before = StoredOrder.Read(order.Body);
        var changes = verdict.Edit.WordsFor(before);
        var (edited, trouble) = verdict.Edit.Apply(before);
        trouble ??= changes.Count == 0 ? "nothing is changed; release it instead" : OrderRules.Check(edited!).FirstOrDefault()?.ToString();
        if (trouble is not null)
        {
            return (null, new ReviewResult.Refused(trouble));
        }

        // The trail names what it goes on as, so that a change behind it shows.
        var hash = Convert.ToHexStringLower(SHA256.HashData(OrderJson.Write(edited!)));
        var said = JsonSerializer.Serialize(new { note = verdict.Note, changes, edited = hash });
        return Checked(new VerdictMoves(new OrderMove(order.Locked, onward, verdict.Outcome, verdict.Actor, said) { DueAt = due }, JsonSerializer.Serialize(new { changes }), edited));
    }

    private static (VerdictMoves? Moves, ReviewResult? Instead) Checked(VerdictMoves moves) =>
        OrderMoves.May(moves.Move.Order.State, moves.Move.To) ? (moves, null)
        : (null, new ReviewResult.Refused($"an order that is {Names.Of(moves.Move.Order.State)} cannot become {Names.Of(moves.Move.To)}; release, correct or reject it"));

    private static string Said(Verdict verdict) => JsonSerializer.Serialize(new { note = verdict.Note, duplicateOf = verdict.Against, reason = verdict.ReasonCode });
}
