using System.Text.Json;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary>Evidence as decisions keep it.</summary>
internal static class KeptEvidence
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="evidence">JSON array of field, level, bits and words.</param>
    public static IReadOnlyList<CaseFinding> Read(string evidence) => JsonSerializer.Deserialize<CaseFinding[]>(evidence, Json) ?? [];
}
