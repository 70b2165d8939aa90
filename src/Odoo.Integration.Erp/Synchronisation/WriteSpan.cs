namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>A span of <c>write_date</c>, in whole seconds.</summary>
/// <param name="From">The first second.</param>
/// <param name="Before">The second behind the last; null: no end.</param>
public sealed record WriteSpan(DateTimeOffset From, DateTimeOffset? Before = null);
