namespace Odoo.Integration.Corpus.Streams;

/// <summary>A product ordered: pieces, and the price of one.</summary>
public sealed record Goods(string Sku, decimal Quantity, decimal Price, string? Description = null);
