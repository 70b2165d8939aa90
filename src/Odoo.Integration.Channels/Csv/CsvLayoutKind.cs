namespace Odoo.Integration.Channels.Csv;

/// <summary>How orders stand in the rows of a file; written in lower case in profiles: <c>rows</c>, <c>filled-first</c> …</summary>
public enum CsvLayoutKind
{
    /// <summary>One row a line; each repeats the order's fields.</summary>
    Rows,

    /// <summary>One row a line; the order's number and fields are filled on its first row alone.</summary>
    FilledFirst,

    /// <summary>A column tells rows of orders from rows of lines; a row of an order begins one, and its lines follow.</summary>
    Records,

    /// <summary>One row an order, its lines side by side: sku1, qty1, sku2, qty2 …</summary>
    Wide,
}
