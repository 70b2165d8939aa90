namespace Odoo.Integration.Corpus.Streams;

/// <summary>An order of a real stream.</summary>
/// <param name="Stream">Which stream.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Customer">The customer's number there.</param>
/// <param name="At">When; taken as UTC.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Goods">What was ordered.</param>
/// <param name="PurchaseOrder">The buyer's own number, where the stream has it.</param>
/// <param name="IsTwin">The same customer ordered the same products and quantities in the seven days before.</param>
public sealed record StreamOrder(
    string Stream, string Number, string Customer, DateTimeOffset At, string Country, string Currency, IReadOnlyList<Goods> Goods,
    string? PurchaseOrder = null, bool IsTwin = false);
