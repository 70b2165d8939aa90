namespace Odoo.Integration.Corpus.Customers;

/// <summary>How a customer numbers its purchase orders.</summary>
public enum ReferenceStyle
{
    /// <summary>None.</summary>
    None,

    /// <summary>Ten digits, ascending with gaps: <c>4500012345</c>.</summary>
    Sap,

    /// <summary><c>PO-1007</c>, <c>PO-1008</c>.</summary>
    Sequence,

    /// <summary><c>1457</c></summary>
    Number,

    /// <summary><c>2010/0457</c></summary>
    YearNumber,

    /// <summary><c>100312-2</c>: the day, and which order of the day.</summary>
    Day,

    /// <summary><c>JS 214</c></summary>
    Initials,

    /// <summary><c>HO/22/0913</c></summary>
    Department,

    /// <summary><c>Easter display Leeds</c>, on every order of the project.</summary>
    Project,

    /// <summary>The number that the stream itself has.</summary>
    Stream,
}
