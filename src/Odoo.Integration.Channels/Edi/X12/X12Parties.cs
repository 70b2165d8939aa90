using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Collects the N1 loops of an order's head: N1 with the N2, N3 and N4 that follow it.</summary>
internal sealed class X12Parties(X12Elements elements)
{
    private readonly List<Segment> _loop = [];
    private Party? _buyer;

    public Address? ShipTo { get; private set; }

    public Address? BillTo { get; private set; }

    /// <summary>The buying party; its code comes from the fallback where N1*BY has none.</summary>
    public Party Buyer(string fallbackCode) => _buyer is { Code: null, Gln: null }
        ? _buyer with { Code = fallbackCode }
        : _buyer ?? new Party(fallbackCode);

    /// <summary>Takes one segment of the head; anything but N1 to N4 ends the loop that is open.</summary>
    public void Take(Segment segment)
    {
        if (segment.Tag is "N2" or "N3" or "N4" && _loop.Count > 0)
        {
            _loop.Add(segment);
            return;
        }

        Close();
        if (segment.Tag == "N1")
        {
            _loop.Add(segment);
        }
    }

    public void Close()
    {
        if (_loop.Count == 0)
        {
            return;
        }

        var n1 = _loop[0];
        var id = elements.Text(n1, 4);
        var gln = n1[3] == "UL" && id is { Length: 13 } && id.All(char.IsAsciiDigit) ? id : null;
        var code = gln is null ? id : null;
        switch (n1[1])
        {
            case "BY":
                _buyer ??= new Party(code, gln, Name: elements.Text(n1, 2, Text.MaxLength));
                break;
            case "ST":
                ShipTo ??= AddressOf(n1, code, gln);
                break;
            case "BT":
                BillTo ??= AddressOf(n1, code, gln);
                break;
        }

        _loop.Clear();
    }

    private Address AddressOf(Segment n1, string? code, string? gln)
    {
        var street = _loop.Where(static s => s.Tag == "N3").SelectMany(n3 => new[] { elements.Text(n3, 1, Text.MaxLength), elements.Text(n3, 2, Text.MaxLength) }).OfType<string>();
        var n4 = _loop.Find(static s => s.Tag == "N4");
        return new Address(
            code, gln, elements.Text(n1, 2, Text.MaxLength), string.Join(", ", street) is { Length: > 0 } joined ? joined : null,
            n4 is null ? null : elements.Text(n4, 1), n4 is null ? null : elements.Text(n4, 3), n4 is null ? null : Country(n4));
    }

    // N404 is ISO 3166-1 alpha-2; what is not (older partners write words) says nothing that could be used.
    private string? Country(Segment n4) => elements.Text(n4, 4) is { Length: 2 } code && code.All(char.IsAsciiLetterUpper) ? code : null;
}
