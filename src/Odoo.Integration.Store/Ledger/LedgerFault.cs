namespace Odoo.Integration.Store.Ledger;

/// <summary>Something in the ledger that is not as it was written, or does not add up.</summary>
/// <param name="Row">The row: table and key.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record LedgerFault(string Row, string What);
