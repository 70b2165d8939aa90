using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>One LIN group as it comes: what is ordered, how much, for which price, when and where to.</summary>
internal sealed class EdifactLine
{
    private readonly EdifactProfile _profile;
    private readonly EdifactElements _elements;
    private readonly EdifactParties _parties;
    private readonly OrderIntent _intent;
    private readonly EdifactProducts _products;
    private readonly EdifactLineShares _shares;
    private readonly string _action;
    private readonly EdifactSegmentPlace _place;
    private UnitOfMeasure _unit = UnitOfMeasure.One;
    private decimal? _ordered;
    private decimal? _discrete;
    private decimal? _free;
    private string? _description;
    private EdifactDays _days;

    public EdifactLine(Segment lin, int number, OrderIntent intent, EdifactProfile profile, EdifactElements elements, EdifactParties parties)
    {
        (_profile, _elements, _parties, _intent, Number, _place) = (profile, elements, parties, intent, number, EdifactSegmentPlace.Of(lin));
        _products = new EdifactProducts(profile, elements);
        _shares = new EdifactLineShares(elements);
        Prices = new EdifactPrices(profile, elements);
        Allowances = new EdifactAllowances(elements);
        _action = EdifactElements.Code(lin, 2, 1);
        CheckAction(lin);
        _products.Take(lin, 3, 1);
    }

    public int Number { get; }

    /// <summary>Its LIN segment.</summary>
    public EdifactSegmentPlace Place => _place;

    public EdifactPrices Prices { get; }

    public EdifactAllowances Allowances { get; }

    /// <summary>The line's amount as it is stated (MOA+203), and where.</summary>
    public (decimal Value, EdifactSegmentPlace Place)? Amount { get; private set; }

    /// <summary>What the line orders; null where nothing was said.</summary>
    public decimal? Ordered => _ordered ?? _discrete ?? _shares.Sum;

    public UnitOfMeasure Unit => _unit;

    /// <summary>Where a percentage of the line itself stands (PCD outside of an ALC group).</summary>
    public EdifactSegmentPlace? Percentage { get; private set; }

    public void Take(Segment segment, EdifactGroups groups, Currency? currency)
    {
        switch (segment.Tag, groups.Parent)
        {
            case ("PIA", ""):
                TakeProducts(segment);
                break;
            case ("IMD", ""):
                Describe(segment);
                break;
            case ("QTY", ""):
                TakeQuantity(segment);
                break;
            case ("DTM", ""):
                _days = _days.With(segment, _elements);
                break;
            case ("MOA", "") when EdifactElements.Code(segment, 1, 1) == "203" && _elements.Decimal(segment, 1, 2) is { } amount:
                Amount ??= (amount, EdifactSegmentPlace.Of(segment, 1, 2));
                break;
            case ("PCD", ""):
                Percentage ??= EdifactSegmentPlace.Of(segment);
                break;
            case ("PRI", ""):
                Prices.Take(segment);
                break;
            case ("CUX", "PRI"):
                Prices.TakeCurrency(segment, currency);
                break;
            case ("ALC", "") or (_, "ALC"):
                Allowances.Take(segment);
                break;
            case ("NAD", "") when EdifactParties.IsPlace(EdifactElements.Code(segment, 1, 1)) && _parties.AddressOf(segment) is var place && EdifactPlaces.KeyOf(place).Length > 0 && !IsSame(place, _parties.ShipTo):
                _shares.Begin(place, certain: true);
                break;
            case ("LOC", ""):
                _shares.Begin(_parties.PlaceOf(segment), certain: EdifactElements.Code(segment, 1, 1) == EdifactParties.DeliveryPlace);
                break;
            case ("SCC", ""):
                _shares.Begin(null, certain: true);
                break;
            case ("QTY", "LOC" or "SCC") when groups.Grandparent.Length == 0:
                _shares.TakeQuantity(segment, UnitOf(segment));
                break;
            case ("DTM", "LOC" or "SCC") when groups.Grandparent.Length == 0:
                _shares.TakeDay(segment);
                break;
        }
    }

    /// <summary>The canonical lines of this one; none where something is wrong, or where a change says nothing of the line.</summary>
    /// <param name="numbers">Of the order's lines.</param>
    /// <param name="lines">Takes them; empty.</param>
    public void Finish(EdifactLineNumbers numbers, List<EdifactPlacedLine> lines)
    {
        _products.Finish();
        if (!_products.IsNamed)
        {
            var kind = _products.UnknownKind is { } unknown ? $" ({(unknown.Length == 0 ? "a number without its kind" : $"a number of the kind {Flaw.Quote(unknown)}")} came)" : string.Empty;
            _elements.Refuse(_place with { Element = 3, Component = 1 }, EdifactSyntaxErrors.Missing, $"nothing says which product it is{kind}",
                "have the partner send its GTIN (SRV, EN) or an item number (SA, IN), or name the kind under ProductNumbers in the channel's profile");
            return;
        }

        if (_action is "4" or "5" && Ordered is null)
        {
            return;
        }

        var ordered = _action == "2" ? 0 : Ordered;
        if (ordered is null && _free is null)
        {
            _elements.Refuse(_place, EdifactSyntaxErrors.Missing, "the quantity is missing (no QTY+21)", "have the partner fill it");
            return;
        }

        if (ordered is { } quantity)
        {
            AddOrdered(lines, quantity, numbers);
        }

        if (_free is { } free)
        {
            AddFree(lines, free, ordered is null ? Number : numbers.Derived(Number, 800));
        }
    }

    private void AddOrdered(List<EdifactPlacedLine> lines, decimal ordered, EdifactLineNumbers numbers)
    {
        var parts = ordered == 0 ? [(null, 0, _days.Day)] : _shares.Split(ordered, _days.Day, _place);
        if (parts.Count == 0)
        {
            return;
        }

        var pricing = new EdifactLinePricing(this, _profile, _elements);
        var price = ordered == 0 ? null : pricing.PriceOf(ordered);
        var places = parts.Count == 1 ? null : new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, value, day) in parts)
        {
            var number = places is null || places.Add(EdifactPlaces.KeyOf(place)) ? Number : numbers.Derived(Number, places.Count + lines.Count);
            Add(lines, place, number, value, price, day);
        }

        if (parts.Count > 1 && pricing.Lines.Count > 0)
        {
            _elements.Refuse(_place, EdifactSyntaxErrors.ValueNotSupported, "the line's charges do not say to which of its places or days they belong", "have the partner send the net price (PRI+AAA)");
        }

        foreach (var (allowance, sku, amount) in pricing.Lines)
        {
            lines.Add(EdifactCharges.LineOf(allowance, sku, amount, numbers.Derived(Number, 900 + lines.Count)) with { Place = parts[0].Place });
        }
    }

    // Free goods come on top of what is ordered (EANCOM, ORDERS, QTY 192).
    private void AddFree(List<EdifactPlacedLine> lines, decimal free, int number)
    {
        if (_shares.Places > 1)
        {
            _elements.Refuse(_place, EdifactSyntaxErrors.ValueNotSupported, "free goods (QTY+192) in a line for several places do not say where they go", "have the partner send a line for each place");
        }
        else if (UnitPrice.TryCreate(0, out var nothing, out _))
        {
            Add(lines, lines.Count > 0 ? lines[0].Place : null, number, free, nothing, _days.Day);
        }
    }

    private void Add(List<EdifactPlacedLine> lines, Address? place, int number, decimal value, UnitPrice? price, DateOnly? day)
    {
        if (Quantity.TryCreate(value, _unit, out var quantity, out var flaw, inChange: _intent == OrderIntent.Change))
        {
            lines.Add(new EdifactPlacedLine(place, new OrderLine(number, _products.Sku, _products.BuyerSku, _products.Gtin, _description, quantity, price, day), _place.Segment));
        }
        else
        {
            _elements.Refuse(_place, EdifactSyntaxErrors.InvalidValue, flaw.What, flaw.Remedy);
        }
    }

    // 1229: what an ORDCHG wants done with the line. 1 added, 2 deleted, 3 changed, 4 no change, 5 accepted as it was.
    private void CheckAction(Segment lin)
    {
        var allowed = _intent == OrderIntent.Change ? _action is "" or "1" or "2" or "3" or "4" or "5" : _action is "" or "1" or "3" or "4" or "5";
        if (!allowed)
        {
            _elements.Refuse(lin, 2, null, EdifactSyntaxErrors.ValueNotSupported, $"{Flaw.Quote(_action)} is nothing that can be done with a line here",
                _intent == OrderIntent.Change ? "send 1 (added), 2 (deleted) or 3 (changed)" : "send a change (BGM 4) to take a line back");
        }
    }

    // 4347: 1 additional number, 5 the product's number. 2, 3 and 4 speak of other products than the one that is ordered.
    private void TakeProducts(Segment pia)
    {
        switch (EdifactElements.Code(pia, 1, 1))
        {
            case "1" or "5":
                for (var element = 2; element <= pia.Count; element++)
                {
                    for (var repetition = 1; repetition <= Math.Min(pia.Repetitions(element), 25); repetition++)
                    {
                        _products.Take(pia, element, repetition);
                    }
                }

                break;
            case "3":
                _elements.Refuse(pia, 1, null, EdifactSyntaxErrors.ValueNotSupported, "PIA+3 says that another product is to be sent in place of this one", "have the partner order that product");
                break;
        }
    }

    private void Describe(Segment imd)
    {
        for (var component = 4; component <= 5; component++)
        {
            if (_elements.Text(imd, 3, component) is { } text && (_description?.Length ?? 0) + text.Length < Text.MaxLength)
            {
                _description = _description is null ? text : $"{_description} {text}";
            }
        }
    }

    private void TakeQuantity(Segment qty)
    {
        switch (EdifactElements.Code(qty, 1, 1))
        {
            case "21" when _elements.Decimal(qty, 1, 2) is { } value:
                var unit = UnitOf(qty);
                if (_ordered is not null && (_ordered != value || _unit != unit))
                {
                    _elements.Refuse(qty, 1, 2, EdifactSyntaxErrors.TooManyRepetitions, $"the line orders twice, {_ordered} and {value}", "have the partner send schedules in SCC groups, or a line for each quantity");
                }

                (_ordered, _unit) = (value, unit);
                break;
            case "1" when _ordered is null && _elements.Decimal(qty, 1, 2) is { } value:
                (_discrete, _unit) = (value, UnitOf(qty));
                break;
            case "192" when _elements.Decimal(qty, 1, 2) is { } value:
                _free = value == 0 ? null : value;
                break;
            case "61":
                _elements.Refuse(qty, 1, 1, EdifactSyntaxErrors.ValueNotSupported, "QTY+61 is a quantity that comes back", "send a return as such, not in an order");
                break;
        }
    }

    // Left out, it is pieces: EANCOM writes the unit of goods of variable quantity alone.
    private UnitOfMeasure UnitOf(Segment qty)
    {
        if (EdifactElements.Code(qty, 1, 3) is not { Length: > 0 } code)
        {
            return UnitOfMeasure.One;
        }

        if (EdifactUnits.Find(code, _profile, out var flaw) is { } unit)
        {
            return unit;
        }

        _elements.Refuse(qty, 1, 3, flaw!);
        return UnitOfMeasure.One;
    }

    private static bool IsSame(Address place, Address? other) => other is not null && place.Code == other.Code && place.Gln == other.Gln;
}
