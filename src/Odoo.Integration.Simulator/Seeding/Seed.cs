using System.Text.Json;

namespace Odoo.Integration.Simulator.Seeding;

/// <summary>What is to be there, as JSON: <c>{"partners": […], "products": […], "users": […], "generated": {…}}</c>, names in snake case.</summary>
internal sealed record Seed(
    IReadOnlyList<SeedPartner>? Partners = null, IReadOnlyList<SeedProduct>? Products = null, IReadOnlyList<SeedUser>? Users = null, SeedCounts? Generated = null)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, AllowTrailingCommas = true };

    /// <exception cref="JsonException">Not a seed.</exception>
    public static async Task<Seed> ReadAsync(Stream json) =>
        await JsonSerializer.DeserializeAsync<Seed>(json, Format) ?? throw new JsonException("the seed is null; give an object with partners and products");
}
