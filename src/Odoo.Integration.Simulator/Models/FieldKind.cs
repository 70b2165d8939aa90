namespace Odoo.Integration.Simulator.Models;

/// <summary>Types of fields, by Odoo's names for them in lower case.</summary>
internal enum FieldKind
{
    Char,
    Text,
    Html,
    Selection,
    Boolean,
    Integer,
    Float,
    Monetary,
    Date,
    Datetime,
    Many2One,
    Many2Many,
    One2Many,
}
