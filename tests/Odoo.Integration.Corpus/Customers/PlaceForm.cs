namespace Odoo.Integration.Corpus.Customers;

/// <summary>How an order states where goods go.</summary>
public enum PlaceForm
{
    /// <summary>Not at all: a customer of one place.</summary>
    Left,

    Code,

    Gln,

    /// <summary>Street and postal code, as web shops do.</summary>
    Written,

    /// <summary>Code and the address in words.</summary>
    CodeAndWritten,
}
