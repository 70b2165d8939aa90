namespace Odoo.Integration.Simulator.Models;

/// <summary>Types of fields, by Odoo's names for them in lower case.</summary>
internal enum FieldKind
{
    Char,
    Text,
    Selection,
    Boolean,
    Integer,
    Float,
    Monetary,
    Date,
    Datetime,
    Many2One,
    One2Many,
}
