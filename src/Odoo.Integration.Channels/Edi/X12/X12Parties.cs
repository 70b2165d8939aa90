using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Collects the N1 loops of an order's head: N1 with the N2, N3 and N4 that follow it.</summary>
/// <remarks>
/// The buyer is BY, else SO (sold to), else OB (ordered by); BS is bill-to and ship-to at once. The seller's own parties (VN, SU, SE, SF) and all others
/// are passed over, as are PER (contacts) and FOB. N103 UL and 14 with 13 digits are a GLN; every other qualifier (92, 91, 9, 1, …) gives a code.
/// </remarks>
internal sealed class X12Parties(X12Elements elements)
{
    private const int NoRank = int.MaxValue;

    private static readonly string[] Buyers = ["BY", "SO", "OB"];

    private readonly List<string> _street = [];
    private string? _role;
    private string? _name;
    private string? _code;
    private string? _gln;
    private string? _city;
    private string? _zip;
    private string? _country;
    private int _buyerRank = NoRank;
    private Party? _buyer;

    public Address? ShipTo { get; private set; }

    public Address? BillTo { get; private set; }

    /// <summary>The buying party; its code comes from the fallback where N1 has none.</summary>
    public Party Buyer(string fallbackCode) => _buyer is { Code: null, Gln: null }
        ? _buyer with { Code = fallbackCode }
        : _buyer ?? new Party(fallbackCode);

    /// <summary>Takes one segment of the head; anything but N1 to N4 and what may stand within the loop ends the loop that is open.</summary>
    public void Take(Segment segment)
    {
        switch (segment.Tag)
        {
            case "N1":
                Close();
                Open(segment);
                break;
            case "N2" when _role is not null:
                _name ??= elements.Text(segment, 1, Text.MaxLength);
                break;
            case "N3" when _role is not null:
                Add(elements.Text(segment, 1, Text.MaxLength));
                Add(elements.Text(segment, 2, Text.MaxLength));
                break;
            case "N4" when _role is not null:
                (_city, _zip, _country) = (elements.Text(segment, 1), elements.Text(segment, 3), Country(segment));
                break;
            case "PER" or "REF":
                break;
            default:
                Close();
                break;
        }
    }

    public void Close()
    {
        var rank = Array.IndexOf(Buyers, _role);
        if (rank >= 0 && rank < _buyerRank)
        {
            (_buyerRank, _buyer) = (rank, new Party(_code, _gln, Name: _name));
        }

        if (_role is "ST" or "BS")
        {
            ShipTo ??= AddressOf();
        }

        if (_role is "BT" or "BS")
        {
            BillTo ??= AddressOf();
        }

        _role = null;
    }

    /// <summary>A GLN, or a code, of an identification code and its qualifier (data elements 67 and 66).</summary>
    public static (string? Code, string? Gln) Identify(string qualifier, string? id) =>
        id is { Length: 13 } && qualifier is "UL" or "14" && id!.All(char.IsAsciiDigit) ? (null, id) : (id, null);

    private void Open(Segment n1)
    {
        // Parties that have no place in an order are not read: what stands there does no harm.
        if (n1[1] is not ("BY" or "SO" or "OB" or "ST" or "BS" or "BT"))
        {
            return;
        }

        _role = n1[1];
        _name = elements.Text(n1, 2, Text.MaxLength);
        (_code, _gln) = Identify(n1[3], elements.Text(n1, 4));
        (_city, _zip, _country) = (null, null, null);
        _street.Clear();
    }

    private void Add(string? street)
    {
        // N3 may stand twice (four times in a few sets).
        if (street is not null && _street.Count < 8)
        {
            _street.Add(street);
        }
    }

    private Address AddressOf() => new(
        _code, _gln, _name, string.Join(", ", _street) is { Length: > 0 and <= Text.MaxLength } joined ? joined : null, _city, _zip, _country);

    // N404 is ISO 3166-1 alpha-2; what is not (older partners write words) says nothing that could be used.
    private string? Country(Segment n4) => elements.Text(n4, 4) is { Length: 2 } code && code.All(char.IsAsciiLetterUpper) ? code : null;
}
