using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Collects the PO1 or POC loops of a set, segment by segment.</summary>
/// <remarks>
/// Passed over on purpose, because nothing in the order depends on it: PO4 and MEA (packing), REF, PER, N9 and MSG (notes), TD1 to TD5
/// (carrier), TAX and TXI (prices are without tax), SLN that lists what an item includes (I) or informs (O), LIN, PKG, MAN, LDT.
/// </remarks>
internal sealed class X12Lines(X12Profile profile, X12Elements elements)
{
    // CTP02, data element 236, where it names what the buyer pays: net, contract, unit cost, invoice, actual, formula, quote, promotion, wholesale.
    private static readonly string[] Bought = ["", "NET", "CON", "UCP", "INV", "ACT", "FCP", "QTE", "PRP", "WHL"];

    private readonly List<X12Line> _lines = [];
    private readonly HashSet<int> _numbers = [];
    private readonly X12Charges _charges = new(profile, elements);
    private readonly X12Pricing _pricing = new(elements);
    private X12Line? _line;
    private X12LineLayout _layout = X12LineLayout.PurchaseOrder;
    private decimal _hash;
    private decimal _plainHash;

    /// <summary>Whether the summary has begun (CTT).</summary>
    public bool Ended { get; private set; }

    public IReadOnlyList<X12Line> All => _lines;

    /// <summary>How many loops came, also those that were not kept because there are too many or they change nothing.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a line of an order.</summary>
    /// <param name="po1">The segment.</param>
    /// <param name="isRead">False in a cancellation: it names the order, its lines say nothing more.</param>
    /// <param name="inChange">Whether the order replaces another, so that a line may be zero.</param>
    public void Begin(Segment po1, bool isRead, bool inChange) => Begin(po1, X12LineLayout.PurchaseOrder, deleted: false, isRead, inChange);

    /// <summary>Begins a line of a change.</summary>
    /// <param name="poc">The segment.</param>
    /// <param name="deleted">Whether the line is taken back.</param>
    /// <param name="changes">False for a line that stays as it is and names no quantity.</param>
    public void BeginChange(Segment poc, bool deleted, bool changes) => Begin(poc, X12LineLayout.Change, deleted, changes, inChange: true);

    /// <summary>Takes a segment behind a PO1 or POC.</summary>
    public void Take(Segment segment, Address? shipTo)
    {
        if (segment.Tag == "CTT")
        {
            CloseLine();
            Ended = true;
            CheckTotals(segment);
        }

        if (_line is null)
        {
            return;
        }

        switch (segment.Tag)
        {
            case "PID" when segment[1] is "F" or "X" && elements.Text(segment, 5, Text.MaxLength) is { } text:
                Describe(text);
                break;
            case "DTM":
                (_line.Dates ??= new X12Dates(elements)).Take(segment);
                break;
            case "SCH":
                TakeSchedule(segment);
                break;
            case "SDQ":
                X12Stores.Take(segment, _line, elements);
                break;
            case "CTP":
                TakePrice(segment);
                break;
            case "PO3":
                TakeDetail(segment);
                break;
            case "SAC" when _charges.Read(segment) is { } allowance:
                _line.Add(allowance);
                break;
            case "SLN" when segment[3] is not ("I" or "O"):
                elements.Refuse(segment, 3, $"a subline with relationship {Flaw.Quote(segment[3])} changes what is ordered", "send it as a line of its own (PO1)");
                break;
            case "N1" when segment[1] is "ST" or "BS" && segment.Has(4) && segment[4] != (shipTo?.Code ?? shipTo?.Gln):
                elements.Refuse(segment, 4, $"the line has a ship-to of its own, {Flaw.Quote(segment[4])}", "send an order for each place, or the stores in SDQ");
                break;
        }
    }

    /// <summary>Closes the last line.</summary>
    public void CloseLine()
    {
        if (_line is { } line)
        {
            _pricing.Close(line, _layout.Price);
            _line = null;
        }
    }

    private void Begin(Segment segment, X12LineLayout layout, bool deleted, bool isRead, bool inChange)
    {
        CloseLine();
        _layout = layout;
        Count++;
        if (!isRead || Count > Order.MaxLines)
        {
            return;
        }

        _line = new X12Line { Place = X12Place.Of(segment), Deleted = deleted, Number = ReadNumber(segment) };
        X12Products.Read(segment, layout.Products, _line, elements);
        ReadQuantity(segment, layout, _line, inChange);
        _line.StatedPrice = elements.Decimal(segment, layout.Price);
        _line.PriceBasis = segment[layout.Price + 1];
        _lines.Add(_line);
    }

    private int? ReadNumber(Segment segment) =>
        int.TryParse(segment.Bytes(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= X12LineNumbers.Max && _numbers.Add(number) ? number : null;

    private void ReadQuantity(Segment segment, X12LineLayout layout, X12Line line, bool inChange)
    {
        line.UnitCode = segment[layout.Unit, 1];
        if (line.Deleted)
        {
            line.Quantity = 0;
            line.Unit = line.UnitCode.Length > 0 ? ReadUnit(segment, layout.Unit) : UnitOfMeasure.One;
            return;
        }

        line.Unit = ReadUnit(segment, layout.Unit);
        if (!segment.Has(layout.Quantity))
        {
            elements.Fault(segment, layout.Quantity, X12Fault.Elements.ConditionalMissing, "the quantity is missing", "have the partner fill it");
        }
        else if (elements.Decimal(segment, layout.Quantity) is { } value)
        {
            _hash += value;
            _plainHash += value * Power(value.Scale);
            if (Quantity.TryCreate(value, line.Unit, out _, out var flaw, inChange))
            {
                line.Quantity = value;
            }
            else
            {
                elements.Refuse(segment, layout.Quantity, flaw.What, flaw.Remedy);
            }
        }
    }

    private UnitOfMeasure ReadUnit(Segment segment, int element)
    {
        var code = segment[element, 1];
        if (code.Length == 0)
        {
            elements.Fault(segment, element, X12Fault.Elements.ConditionalMissing, "the unit is missing", "have the partner fill it");
            return default;
        }

        var mapped = profile.Units.GetValueOrDefault(code) ?? X12Units.Find(code);
        if (mapped is null || !UnitOfMeasure.TryCreate(mapped, out var unit, out _))
        {
            elements.Refuse(segment, element, $"{Flaw.Quote(code)} is no unit that is known here", "map it under Units in the channel's profile");
            return default;
        }

        return unit;
    }

    private void Describe(string text)
    {
        var joined = _line!.Description is { } before ? $"{before} {text}" : text;
        _line.Description = joined.Length <= Text.MaxLength ? joined : _line.Description;
    }

    private void TakeSchedule(Segment sch)
    {
        if (_line!.Schedules.Count >= X12LineNumbers.MaxParts || _line.Deleted)
        {
            elements.Refuse(sch, 1, _line.Deleted ? "a schedule on a line that is taken back" : $"more than {X12LineNumbers.MaxParts} schedules on a line", "send the order again");
            return;
        }

        if (sch.Has(2) && sch[2] != _line.UnitCode)
        {
            elements.Refuse(sch, 2, $"the schedule counts in {Flaw.Quote(sch[2])}, the line in {Flaw.Quote(_line.UnitCode)}", "send both in one unit");
        }

        if (elements.Mandatory(sch, 1, "the quantity of the schedule") is not null && elements.Decimal(sch, 1) is { } quantity)
        {
            var dates = new X12Dates(elements);
            dates.Take(sch, qualifier: 5);
            dates.Take(sch, qualifier: 8);
            _line.Add(quantity, dates.Requested);
        }
    }

    // The multiplier leads from the stated price to the discounted one (CTP06 DIS); prices count where the line has none of its own.
    private void TakePrice(Segment ctp)
    {
        if (elements.Decimal(ctp, 7) is { } multiplier)
        {
            if (ctp[6] == "DIS" && multiplier is > 0 and <= 1)
            {
                _line!.Multiplier *= multiplier;
            }
            else
            {
                elements.Refuse(ctp, 6, $"the price multiplier {Flaw.Quote(ctp[6])} of {multiplier} is none that is read here", "send the net price of one unit");
            }
        }

        var fits = profile.ClassOfTrade is null || !ctp.Has(1) || ctp[1] == profile.ClassOfTrade;
        if (fits && _line is { StatedPrice: null, ListPrice: null } && Array.IndexOf(Bought, ctp[2]) >= 0 && elements.Decimal(ctp, 3) is { } price && !(elements.Decimal(ctp, 4) > _line.Quantity))
        {
            _line.ListPrice = (price, ctp[9]);
        }
    }

    // PO3 repeats the quantity in another unit (AQ), gives the price that PO1 left out, or varies what is ordered.
    private void TakeDetail(Segment po3)
    {
        if (_line is { StatedPrice: null } && elements.Decimal(po3, 4) is { } price)
        {
            (_line.StatedPrice, _line.PriceBasis) = (price, po3.Has(5) ? po3[5] : _line.PriceBasis);
        }
        else if (po3[1] != "AQ" && (po3.Has(4) || po3.Has(6)))
        {
            elements.Refuse(po3, 1, $"PO3 with reason {Flaw.Quote(po3[1])} varies the price or quantity of the line", "send it as a line of its own (PO1)");
        }
    }

    // CTT02 is the sum of the quantities; the standard sums their digits without the decimal point, partners with it.
    private void CheckTotals(Segment ctt)
    {
        if (elements.Decimal(ctt, 1) is { } promised && promised != Count)
        {
            elements.Fault(ctt, 1, X12Fault.Elements.InvalidCode, $"CTT01 counts {promised} lines, {Count} came", "have the partner send the order again");
        }

        if (Count == _lines.Count && _layout == X12LineLayout.PurchaseOrder && elements.Decimal(ctt, 2) is { } hash && hash != _hash && hash != _plainHash)
        {
            elements.Fault(ctt, 2, X12Fault.Elements.InvalidCode, $"CTT02 sums the quantities to {hash}, they are {Decimals.Trim(_hash)}", "have the partner send the order again");
        }
    }

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (; scale is > 0 and <= Decimals.MaxPlaces; scale--)
        {
            power *= 10;
        }

        return power;
    }
}
