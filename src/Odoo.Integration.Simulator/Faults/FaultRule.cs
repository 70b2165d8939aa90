using System.Text.Json;

namespace Odoo.Integration.Simulator.Faults;

/// <summary>Which calls a fault befalls: every so many, or each by chance; without either, all.</summary>
/// <param name="Kind">What goes wrong. Required.</param>
/// <param name="Method">Method called; default: <c>load</c>.</param>
/// <param name="Model">Model called (<c>common</c> for logging in); default: any.</param>
/// <param name="Every">The so-manieth matching call, counted from the rule's start; 1 or more.</param>
/// <param name="Probability">Chance of each matching call, 0 to 1; not together with <paramref name="Every"/>.</param>
/// <param name="Seed">Start of the chance. Default: 0, so that runs repeat.</param>
/// <param name="Times">Most calls that it befalls; default: no limit.</param>
/// <param name="DelayMs">Of a delay: milliseconds, 0 to 600,000.</param>
internal sealed record FaultRule(FaultKind? Kind, string? Method, string? Model, int? Every, double? Probability, int Seed, int? Times, int DelayMs)
{
    /// <summary>What to say to a kind that is missing or unknown.</summary>
    public static readonly string KindFlaw =
        $"kind: give one of {string.Join(", ", Enum.GetValues<FaultKind>().Select(static kind => JsonSerializer.SerializeToElement(kind).GetString()))}";

    /// <summary>What is wrong with the rule; null for nothing.</summary>
    public string? Flaw => this switch
    {
        { Kind: null } => KindFlaw,
        { Every: < 1 } => "every: give 1 or more",
        { Probability: < 0 or > 1 } => "probability: give 0 to 1",
        { Every: not null, Probability: not null } => "give every or probability, not both",
        { DelayMs: < 0 or > 600_000 } => "delayMs: give 0 to 600000",
        _ => null,
    };

    public bool IsAbout(string model, string method) => method == (Method ?? "load") && (Model is null || Model == model);
}
