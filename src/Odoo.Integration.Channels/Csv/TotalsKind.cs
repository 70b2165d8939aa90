namespace Odoo.Integration.Channels.Csv;

/// <summary>Whether a row is one of sums.</summary>
internal enum TotalsKind
{
    None,

    /// <summary>A label says so.</summary>
    Labelled,

    /// <summary>Numbers alone stand in it: a row of sums if it is the file's last one and they add up.</summary>
    Bare,
}
