using System.Text.Json;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Screening;

/// <summary>The stored form of evidence: an array of field, level, bits and words; and of several candidates, an array of order, bits, probability and evidence.</summary>
internal static class EvidenceJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Write(ScoredCandidate? candidate) => candidate is null ? null : JsonSerializer.Serialize(Findings(candidate), Options);

    public static string? Write(IReadOnlyList<ScoredCandidate> candidates) => candidates.Count == 0 ? null : JsonSerializer.Serialize(
        candidates.Select(static candidate => new { Order = candidate.Order.OrderId, candidate.Bits, candidate.Probability, Evidence = Findings(candidate) }), Options);

    private static IEnumerable<object> Findings(ScoredCandidate candidate) =>
        candidate.Evidence.Select(static finding => new { Field = Names.Of(finding.Field), Level = Names.Of(finding.Level), finding.Bits, finding.Words });
}
