using System.Collections.Frozen;

namespace Odoo.Integration.Store.Review;

/// <summary>Why people decide as they do, as words for grouping.</summary>
public static class VerdictReasons
{
    private static readonly FrozenDictionary<string, (string Code, string Words)[]> ByOutcome = new Dictionary<string, (string, string)[]>
    {
        ["released"] =
        [
            ("new-demand", "the customer wants it again"), ("customer-confirmed", "the customer was asked"), ("other-place", "for another place or branch"),
            ("standing-order", "a standing order or call-off"), ("data-mended", "what was missing is there now"),
        ],
        ["duplicate"] = [("resent", "sent once more by the same system"), ("re-keyed", "typed on another channel"), ("retried", "a retry after an error"), ("customer-confirmed", "the customer was asked")],
        ["amendment"] = [("changed-by-customer", "the customer changed the order"), ("corrected-resend", "a corrected resend")],
        ["rejected"] = [("cancelled", "the customer cancelled it"), ("not-deliverable", "cannot be delivered"), ("test", "a test"), ("wrong-data", "its data is wrong")],
        ["edited"] = [("typing-error", "a typing error of the sender"), ("old-number", "an old product or customer number"), ("agreed", "agreed with the customer")],
    }.ToFrozenDictionary();

    /// <summary>The reasons of a kind of verdict, each with its words.</summary>
    public static IReadOnlyList<(string Code, string Words)> Of(string outcome) => ByOutcome.TryGetValue(outcome, out var reasons) ? reasons : [];

    /// <summary>Whether a reason is one of that verdict's; none given is.</summary>
    public static bool Fits(string outcome, string? code) => code is null || Of(outcome).Any(reason => reason.Code == code);
}
