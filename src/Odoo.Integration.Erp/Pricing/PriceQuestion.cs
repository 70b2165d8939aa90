namespace Odoo.Integration.Erp.Pricing;

/// <summary>What is asked about: a customer's products on a day.</summary>
/// <param name="CustomerId">Database id of <c>res.partner</c>.</param>
/// <param name="At">The order's date, in whole seconds as Odoo keeps it.</param>
/// <param name="Products">Products with their taxes on sale.</param>
internal sealed record PriceQuestion(long CustomerId, DateTimeOffset At, IReadOnlyList<(long ProductId, IReadOnlyList<long> TaxIds)> Products);
