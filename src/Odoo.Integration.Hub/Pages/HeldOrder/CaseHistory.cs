using System.Text.Json;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>Everything that happened to an order, in time: moves, verdicts with their reasons, notes, calls to Odoo.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who or what.</param>
/// <param name="What">What, in a few words.</param>
/// <param name="Said">What a person wrote with it, or what was changed; null for nothing.</param>
public sealed record CaseHistory(DateTimeOffset At, string Actor, string What, string? Said)
{
    /// <summary>The newest first.</summary>
    public static IReadOnlyList<CaseHistory> Of(OrderDetail detail) =>
    [
        .. detail.Events.Select(static move => new CaseHistory(move.At, move.Actor, move.Kind == move.ToState ? move.Kind : $"{move.Kind}: {move.ToState}", SaidIn(move.Detail)))
            .Concat(detail.Decisions.Where(static decision => decision.Outcome is "note" or "assigned").Select(static note => new CaseHistory(note.At, note.Actor, note.Outcome == "note" ? "note" : "assigned to", note.Words)))
            .Concat(detail.Attempts.Select(static attempt => new CaseHistory(attempt.StartedAt, "hub", $"call to Odoo: {attempt.Outcome ?? "no end noted"}", attempt.Words)))
            .OrderByDescending(static entry => entry.At),
    ];

    private static string? SaidIn(string detail)
    {
        using var json = JsonDocument.Parse(detail);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string? Text(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var changes = json.RootElement.TryGetProperty("changes", out var listed) && listed.ValueKind == JsonValueKind.Array ? string.Join("; ", listed.EnumerateArray().Select(static change => change.ToString())) : null;
        var said = string.Join(" · ", new[] { Text("reason"), changes, Text("note") }.Where(static part => !string.IsNullOrEmpty(part)));
        return said.Length == 0 ? null : said;
    }
}
