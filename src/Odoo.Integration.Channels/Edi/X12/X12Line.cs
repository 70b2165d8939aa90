using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>A PO1 or POC loop while it is read.</summary>
internal sealed class X12Line
{
    // Most lines have none of these.
    private List<(decimal Quantity, DateOnly? Day)>? _schedules;
    private List<(X12Store Store, decimal Quantity)>? _stores;
    private List<X12Allowance>? _allowances;

    public required X12Place Place { get; init; }

    /// <summary>DTM: the days it asks for; null where there is none.</summary>
    public X12Dates? Dates { get; set; }

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
    public IReadOnlyList<(decimal Quantity, DateOnly? Day)> Schedules => _schedules ?? (IReadOnlyList<(decimal, DateOnly?)>)[];

    /// <summary>SDQ: quantities by store.</summary>
    public IReadOnlyList<(X12Store Store, decimal Quantity)> Stores => _stores ?? (IReadOnlyList<(X12Store, decimal)>)[];

    /// <summary>SAC of the line.</summary>
    public IReadOnlyList<X12Allowance> Allowances => _allowances ?? (IReadOnlyList<X12Allowance>)[];

    /// <summary>Whether the whole line is taken back (DI of a change).</summary>
    public bool Deleted { get; init; }

    public void Add(decimal quantity, DateOnly? day) => (_schedules ??= []).Add((quantity, day));

    public void Add(X12Store store, decimal quantity) => (_stores ??= []).Add((store, quantity));

    public void Add(X12Allowance allowance) => (_allowances ??= []).Add(allowance);

    /// <summary>Takes an allowance out that the price has taken up.</summary>
    public void Remove(X12Allowance allowance) => _allowances?.Remove(allowance);
}
