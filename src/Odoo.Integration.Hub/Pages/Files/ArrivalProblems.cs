using System.Text.Json;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Hub.Pages.Files;

/// <summary>What is wrong with a record, as it was kept.</summary>
internal static class ArrivalProblems
{
    /// <param name="json">JSON array of Position, What and Remedy; null for none.</param>
    public static IReadOnlyList<Problem> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<Problem[]>(json) ?? [];
}
