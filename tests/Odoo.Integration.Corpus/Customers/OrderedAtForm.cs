namespace Odoo.Integration.Corpus.Customers;

/// <summary>How an order states when it was placed.</summary>
public enum OrderedAtForm
{
    /// <summary>To the second.</summary>
    Second,

    /// <summary>The day, written as its midnight.</summary>
    Day,

    Left,
}
