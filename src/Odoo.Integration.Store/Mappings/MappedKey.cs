namespace Odoo.Integration.Store.Mappings;

/// <summary>A key of an order that means a record in Odoo by which Odoo does not know it.</summary>
/// <param name="Kind">product, buyer-product, gtin, customer, customer-gln, customer-vat or customer-email.</param>
/// <param name="Scope">For a buyer's product number, the customer whose it is; else empty.</param>
/// <param name="Key">The key as the order has it.</param>
public sealed record MappedKey(string Kind, string Scope, string Key)
{
    public static readonly IReadOnlyList<string> Kinds = ["product", "buyer-product", "gtin", "customer", "customer-gln", "customer-vat", "customer-email"];

    /// <summary>Whether it means a product; else it means a customer.</summary>
    public bool IsProduct => Kind is "product" or "buyer-product" or "gtin";

    public override string ToString() => Scope.Length == 0 ? $"{Kind} {Key}" : $"{Kind} {Key} of {Scope}";
}
