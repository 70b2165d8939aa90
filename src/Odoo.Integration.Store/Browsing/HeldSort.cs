namespace Odoo.Integration.Store.Browsing;

/// <summary>What comes first in a list of held orders; written in kebab-case.</summary>
public enum HeldSort
{
    /// <summary>The likeliest duplicate.</summary>
    Risk,

    /// <summary>The one that has waited longest.</summary>
    Age,

    /// <summary>The highest value.</summary>
    Value,
}
