using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Pages.Quarantine;

/// <summary>A verdict on many, as one choice of a list: the outcome and its reason.</summary>
public static class BulkVerdict
{
    private const char Between = '/';

    private static readonly (string Outcome, string Words)[] Outcomes =
    [
        ("released", "Release all as new orders"), ("duplicate", "Each is a duplicate of what it is held against"), ("amendment", "Each is an amendment of what it is held against"), ("rejected", "Reject all"),
    ];

    private static readonly (string Outcome, string Words) Again = ("mended", "What was missing is there now");

    /// <summary>The verdicts that may fit orders held for a reason; null: for several.</summary>
    public static IEnumerable<(string Outcome, string Words, IReadOnlyList<(string Value, string Words)> Choices)> For(string? reasonCode)
    {
        var isAgainst = reasonCode is null || HoldReasons.IsAgainstOther(reasonCode);
        var fitting = Outcomes.Where(verdict => isAgainst || verdict.Outcome is not ("duplicate" or "amendment"));
        return (reasonCode is null || !HoldReasons.IsAgainstOther(reasonCode) ? fitting.Prepend(Again) : fitting).Select(static verdict => (verdict.Outcome, verdict.Words, ChoicesOf(verdict.Outcome)));
    }

    /// <summary>Reads a choice; null where it is none.</summary>
    public static (string Outcome, string? Reason)? Read(string? choice)
    {
        if (choice?.Split(Between) is not { Length: 2 } parts || (parts[0] != Again.Outcome && !Array.Exists(Outcomes, verdict => verdict.Outcome == parts[0])))
        {
            return null;
        }

        var reason = parts[1].Length == 0 ? null : parts[1];
        return VerdictReasons.Fits(parts[0], reason) ? (parts[0], reason) : null;
    }

    private static IReadOnlyList<(string, string)> ChoicesOf(string outcome) => [
        .. VerdictReasons.Of(outcome).Select(reason => (outcome + Between + reason.Code, Verb(outcome) + ": " + reason.Words)),
        (outcome + Between, outcome == Again.Outcome ? "Try all again" : Verb(outcome) + ", without a reason"),
    ];

    private static string Verb(string outcome) => outcome switch
    {
        "released" => "Release",
        "rejected" => "Reject",
        "duplicate" => "Duplicate",
        "amendment" => "Amendment",
        var other => other,
    };
}
