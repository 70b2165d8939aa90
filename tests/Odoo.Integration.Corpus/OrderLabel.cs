namespace Odoo.Integration.Corpus;

/// <summary>The truth about an order.</summary>
public enum OrderLabel
{
    /// <summary>A demand of its own.</summary>
    Legitimate,

    /// <summary>An earlier order's demand once more.</summary>
    Duplicate,

    /// <summary>A cancellation or return: part of the stream, not scored.</summary>
    NotAnOrder,
}
