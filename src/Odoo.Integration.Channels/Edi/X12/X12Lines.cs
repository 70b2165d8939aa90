using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Collects the PO1 loops of an order, and holds them against the count in CTT.</summary>
internal sealed class X12Lines(X12Profile profile, X12Elements elements)
{
    private readonly List<(Segment Po1, OrderLine Line)> _lines = [];

    /// <summary>Whether a PO1 has come: what follows belongs to a line.</summary>
    public bool Began { get; private set; }

    /// <summary>Whether the summary has begun (CTT).</summary>
    public bool Ended { get; private set; }

    public Segment SegmentOf(int line) => _lines[line].Po1;

    public void Take(Segment segment)
    {
        switch (segment.Tag)
        {
            case "PO1":
                Began = true;
                _lines.Add((segment, ReadLine(segment)));
                break;
            case "PID" when _lines.Count > 0 && segment[1] is "F" or "X":
                Describe(segment);
                break;
            case "DTM" when _lines.Count > 0 && segment[1] == "002":
                Change(line => line with { RequestedDelivery = line.RequestedDelivery ?? elements.Day(segment, 2) });
                break;
            case "CTT":
                Ended = true;
                CheckCount(segment);
                break;
        }
    }

    public IReadOnlyList<OrderLine> Finish() => [.. _lines.Select(static entry => entry.Line)];

    private OrderLine ReadLine(Segment po1)
    {
        var sku = Product(po1, "VN", "VP", "SK", "MG");
        var buyerSku = Product(po1, "BP", "IN", "PI");
        var gtin = Product(po1, "UP", "EN", "UK", "UA", "UI") is { } code && code.All(char.IsAsciiDigit) && code.Length is 8 or 12 or 13 or 14 ? code : null;
        return new OrderLine(ReadNumber(po1), sku, buyerSku, gtin, null, ReadQuantity(po1), ReadPrice(po1));
    }

    // PO101 is the buyer's line number where it is a number that was not used yet; else the line's place.
    private int ReadNumber(Segment po1)
    {
        var place = _lines.Count + 1;
        return int.TryParse(po1[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 999_999_999
            && _lines.TrueForAll(entry => entry.Line.Number != number) ? number : place;
    }

    // From PO106 on: pairs of qualifier (element 235) and number.
    private string? Product(Segment po1, params ReadOnlySpan<string> qualifiers)
    {
        foreach (var qualifier in qualifiers)
        {
            for (var at = 6; at <= po1.Count; at += 2)
            {
                if (po1[at] == qualifier && elements.Text(po1, at + 1) is { } number)
                {
                    return number;
                }
            }
        }

        return null;
    }

    private Quantity ReadQuantity(Segment po1)
    {
        var unit = ReadUnit(po1);
        if (elements.Decimal(po1, 2) is not { } value)
        {
            if (po1[2].Length == 0)
            {
                elements.Refuse(po1, 2, "the quantity is missing", "have the partner fill it");
            }

            return default;
        }

        if (!Quantity.TryCreate(value, unit, out var quantity, out var flaw))
        {
            elements.Refuse(po1, 2, flaw);
        }

        return quantity;
    }

    private UnitOfMeasure ReadUnit(Segment po1)
    {
        var code = po1[3];
        if (code.Length == 0)
        {
            elements.Refuse(po1, 3, "the unit is missing", "have the partner fill it");
            return default;
        }

        var mapped = profile.Units.GetValueOrDefault(code) ?? X12Units.Find(code);
        if (mapped is null || !UnitOfMeasure.TryCreate(mapped, out var unit, out _))
        {
            elements.Refuse(po1, 3, $"{Flaw.Quote(code)} is no unit that is known here", "map it under Units in the channel's profile");
            return default;
        }

        return unit;
    }

    private UnitPrice? ReadPrice(Segment po1)
    {
        if (elements.Decimal(po1, 4) is not { } amount)
        {
            return null;
        }

        if (UnitPrice.TryCreate(amount, out var price, out var flaw))
        {
            return price;
        }

        elements.Refuse(po1, 4, flaw);
        return null;
    }

    private void Describe(Segment pid)
    {
        if (elements.Text(pid, 5, Text.MaxLength) is { } text)
        {
            Change(line => line with { Description = line.Description is null ? text : $"{line.Description} {text}" });
        }
    }

    private void Change(Func<OrderLine, OrderLine> change) => _lines[^1] = (_lines[^1].Po1, change(_lines[^1].Line));

    private void CheckCount(Segment ctt)
    {
        if (elements.Decimal(ctt, 1) is { } promised && promised != _lines.Count)
        {
            elements.Refuse(ctt, 1, $"CTT01 counts {promised} lines, {_lines.Count} came", "have the partner send the order again");
        }
    }
}
