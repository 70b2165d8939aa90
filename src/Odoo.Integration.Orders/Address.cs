namespace Odoo.Integration.Orders;

/// <summary>Where goods or the invoice go.</summary>
/// <param name="Code">The code both sides know the place by.</param>
/// <param name="Gln">Global Location Number, 13 digits.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Street">Street and number.</param>
/// <param name="City">Town.</param>
/// <param name="Zip">Postal code.</param>
/// <param name="Country">ISO 3166-1 alpha-2, two capital letters.</param>
public sealed record Address(
    string? Code,
    string? Gln = null,
    string? Name = null,
    string? Street = null,
    string? City = null,
    string? Zip = null,
    string? Country = null);
