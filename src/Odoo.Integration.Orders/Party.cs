namespace Odoo.Integration.Orders;

/// <summary>The customer as the channel names it. At least one of code, GLN, VAT and e-mail is set.</summary>
/// <param name="Code">The manufacturer's number for the customer (<c>ref</c> in Odoo).</param>
/// <param name="Gln">Global Location Number, 13 digits.</param>
/// <param name="Vat">VAT number with its country prefix.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Name">Name, for people; never used to decide who it is.</param>
public sealed record Party(string? Code, string? Gln = null, string? Vat = null, string? Email = null, string? Name = null);
