using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>One thing a customer wants, before anyone has written it down.</summary>
internal sealed class Demand
{
    public required Customer Customer { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<Goods> Goods { get; init; }

    /// <summary>The channel it comes by.</summary>
    public required OrderSource Channel { get; init; }

    /// <summary>Which of the customer's places.</summary>
    public int Place { get; init; }

    public string Kind { get; init; } = CorpusKinds.Plain;

    /// <summary>What it was made to resemble.</summary>
    public Demand? Resembles { get; init; }

    /// <summary>Whose reference it carries, when not its own.</summary>
    public Demand? ReferenceOf { get; init; }

    /// <summary>It carries none, whatever the customer's habit.</summary>
    public bool WithoutReference { get; init; }

    /// <summary>The stream's own purchase order number.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>Days later than the customer's habit that the goods are wanted.</summary>
    public int LaterDelivery { get; init; }

    /// <summary>A cancellation or return of another.</summary>
    public OrderIntent Intent { get; init; }

    /// <summary>Settled when all demands of the customer are known, in order of time.</summary>
    public string? Reference { get; set; }

    public string? Release { get; set; }

    /// <summary>A copy at another time, resembling this one.</summary>
    public Demand Again(string kind, DateTimeOffset at, IReadOnlyList<Goods>? goods = null, Demand? referenceOf = null, bool withoutReference = false, int? place = null, int laterDelivery = 0) => new()
    {
        Customer = Customer, At = at, Goods = goods ?? Goods, Channel = Channel, Place = place ?? Place, Kind = kind, Resembles = this,
        ReferenceOf = referenceOf, WithoutReference = withoutReference, LaterDelivery = laterDelivery,
    };
}
