namespace Odoo.Integration.Simulator.Seeding;

/// <summary>How many records to make up: partners <c>G-000001</c> and on, products <c>GP-000001</c> and on.</summary>
/// <param name="Partners">Partners, each a company.</param>
/// <param name="Products">Products, each with a barcode.</param>
internal sealed record SeedCounts(int Partners, int Products)
{
    public const int Most = 1_000_000;

    /// <summary>What is wrong with the counts; null for nothing.</summary>
    public string? Flaw => Partners is < 0 or > Most || Products is < 0 or > Most ? $"generated: give 0 to {Most} partners and products" : null;
}
