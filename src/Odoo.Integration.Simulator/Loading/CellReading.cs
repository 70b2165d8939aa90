namespace Odoo.Integration.Simulator.Loading;

/// <summary>What came of reading a cell, or all cells of a field.</summary>
internal abstract record CellReading
{
    private CellReading()
    {
    }

    /// <summary>The value, null for a blank cell.</summary>
    /// <param name="Result">As it is stored.</param>
    /// <param name="Warning">Odoo's words where it was not sure; null where it was.</param>
    public sealed record Read(object? Result, string? Warning = null) : CellReading;

    /// <param name="Words">Odoo's words.</param>
    /// <param name="MoreInfo">What Odoo adds for its import screen; null for nothing.</param>
    public sealed record Refused(string Words, object? MoreInfo = null) : CellReading;
}
