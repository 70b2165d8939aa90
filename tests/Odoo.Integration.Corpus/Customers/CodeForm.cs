namespace Odoo.Integration.Corpus.Customers;

/// <summary>How a channel writes the customer's code.</summary>
public enum CodeForm
{
    /// <summary><c>C13085</c></summary>
    Plain,

    /// <summary><c>C-13085</c></summary>
    Dashed,

    /// <summary><c>c 13085</c></summary>
    Typed,

    /// <summary><c>C0013085</c>, as a field of fixed length has it.</summary>
    Padded,
}
