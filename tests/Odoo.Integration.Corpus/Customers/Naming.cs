namespace Odoo.Integration.Corpus.Customers;

/// <summary>By which of its names an order states the customer.</summary>
[Flags]
public enum Naming
{
    None = 0,
    Code = 1,
    Gln = 2,
    Email = 4,
    Vat = 8,
}
