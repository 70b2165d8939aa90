namespace Odoo.Integration.Simulator.Seeding;

/// <summary>A customer, or an address of one.</summary>
/// <param name="Ref">Number; need not be unique.</param>
/// <param name="Name">Name. Required.</param>
/// <param name="Vat">VAT number; addresses have their company's.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Parent">Number of the company whose address this is, seeded before it; null for a company.</param>
/// <param name="Type"><c>contact</c> (default), <c>delivery</c>, <c>invoice</c> or <c>other</c>.</param>
/// <param name="Currency">Currency of its price list; default: EUR, and for an address its company's.</param>
internal sealed record SeedPartner(string? Ref, string? Name, string? Vat, string? Email, string? Parent, string? Type, string? Currency);
