using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>A PO1 or POC loop while it is read.</summary>
internal sealed class X12Line
{
    public required X12Place Place { get; init; }

    public required X12Dates Dates { get; init; }

    /// <summary>PO101 or POC01 where it is a number that no line before has.</summary>
    public int? Number { get; set; }

    public string? Sku { get; set; }

    public string? BuyerSku { get; set; }

    public string? Gtin { get; set; }

    public string? Description { get; set; }

    /// <summary>PO102, POC03: what all schedules or stores of the line have together.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>PO103, POC05: as the partner writes it.</summary>
    public string UnitCode { get; set; } = string.Empty;

    public UnitOfMeasure Unit { get; set; }

    /// <summary>PO104, POC06 or PO304, as written.</summary>
    public decimal? StatedPrice { get; set; }

    /// <summary>PO105, POC07.</summary>
    public string PriceBasis { get; set; } = string.Empty;

    /// <summary>From a CTP: a price where PO104 gives none, and its basis.</summary>
    public (decimal Price, string Basis)? ListPrice { get; set; }

    /// <summary>From a CTP: the factor that leads to the discounted price.</summary>
    public decimal Multiplier { get; set; } = 1;

    /// <summary>For one unit, basis and multiplier and allowances considered; null where the price list decides.</summary>
    public decimal? Price { get; set; }

    /// <summary>SCH: quantities by day.</summary>
    public List<(decimal Quantity, DateOnly? Day)> Schedules { get; } = [];

    /// <summary>SDQ: quantities by store.</summary>
    public List<(X12Store Store, decimal Quantity)> Stores { get; } = [];

    /// <summary>SAC of the line.</summary>
    public List<X12Allowance> Allowances { get; } = [];

    /// <summary>Whether the whole line is taken back (DI of a change).</summary>
    public bool Deleted { get; init; }
}
