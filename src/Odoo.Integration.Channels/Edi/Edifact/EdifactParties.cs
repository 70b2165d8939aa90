using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>The parties of an order's head: NAD with the RFF, CTA and COM segments that follow it.</summary>
internal sealed class EdifactParties(EdifactElements elements)
{
    /// <summary>Place of delivery (3227).</summary>
    public const string DeliveryPlace = "7";

    // By element 3035, the first that is there: buyer, ordered by; delivery party, ship to, consignee, ultimate consignee; invoicee, bill to.
    private static readonly string[] Customers = ["BY", "OB"];
    private static readonly string[] ShipTos = ["DP", "ST", "CN", "UC"];
    private static readonly string[] BillTos = ["IV", "BT"];

    private readonly Dictionary<string, (Address Address, Party Party)> _parties = new(StringComparer.Ordinal);
    private string? _current;

    public Address? ShipTo => First(ShipTos)?.Address;

    public Address? BillTo => First(BillTos)?.Address;

    /// <summary>Whether a role is one that says where goods go.</summary>
    public static bool IsPlace(string role) => ShipTos.Contains(role);

    /// <summary>The buying party; its code comes from the fallback where NAD+BY names it in no way that counts.</summary>
    public Party Customer(string fallback) => First(Customers)?.Party switch
    {
        null => new Party(fallback),
        { Code: null, Gln: null } party => party with { Code = fallback },
        var party => party,
    };

    /// <summary>Takes a segment of the head that stands in a NAD group.</summary>
    public void Take(Segment segment, EdifactGroups groups)
    {
        switch (segment.Tag)
        {
            case "NAD":
                Begin(segment);
                break;
            case "RFF" when groups.Parent == "NAD" && _current is not null:
                TakeReference(segment);
                break;

            // COM in CTA in NAD: the contact's; more than one address of mail says nothing of whose it is.
            case "COM" when groups.Grandparent == "NAD" && _current is not null && EdifactElements.Code(segment, 1, 2) == "EM":
                Change(party => party with { Email = party.Email ?? elements.Text(segment, 1, 1) });
                break;
        }
    }

    /// <summary>The address of a NAD segment: party id (C082), names and street structured (C080, C059) or in lines (C058).</summary>
    public Address AddressOf(Segment nad)
    {
        var (code, gln) = Identify(nad, 2);
        var lines = Lines(nad, 3);
        var name = Lines(nad, 4);
        var street = Lines(nad, 5);
        return new Address(
            code, gln, name.Count > 0 ? string.Join(' ', name) : lines.FirstOrDefault(), street.Count > 0 ? string.Join(", ", street) : name.Count > 0 ? Joined(lines) : Joined(lines.Skip(1)),
            elements.Text(nad, 6, 1), elements.Text(nad, 8, 1), Country(nad));
    }

    /// <summary>The place of a LOC segment (C517); null where it names none.</summary>
    public Address? PlaceOf(Segment loc)
    {
        var (code, gln) = Identify(loc, 2);
        var place = new Address(code, gln, elements.Text(loc, 2, 4, Text.MaxLength));
        if (EdifactPlaces.KeyOf(place).Length > 0)
        {
            return place;
        }

        if (EdifactElements.Code(loc, 1, 1) == DeliveryPlace)
        {
            elements.Refuse(loc, 2, 1, EdifactSyntaxErrors.Missing, "the place of delivery has no number", "have the partner fill it");
        }

        return null;
    }

    // Agency 9 is GS1 and its number a GLN; what is no GLN there, and numbers of buyer (92), seller (91) and others (ZZ), are codes.
    private (string? Code, string? Gln) Identify(Segment segment, int element)
    {
        var id = elements.Text(segment, element, 1);
        return EdifactElements.Code(segment, element, 3) == "9" && id is { Length: 13 } && id.All(char.IsAsciiDigit) ? (null, id) : (id, null);
    }

    private void Begin(Segment nad)
    {
        var role = EdifactElements.Code(nad, 1, 1);
        _current = _parties.Count < 100 && !_parties.ContainsKey(role) ? role : null;
        if (_current is not null)
        {
            var address = AddressOf(nad);
            _parties.Add(role, (address, new Party(address.Code, address.Gln, Name: address.Name)));
        }
    }

    // VA: only with its country prefix is it a VAT number that names one company. IT: the seller's own number for the customer.
    private void TakeReference(Segment rff)
    {
        switch (EdifactElements.Code(rff, 1, 1))
        {
            case "VA" when elements.Text(rff, 1, 2) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..] vat:
                Change(party => party with { Vat = party.Vat ?? vat });
                break;
            case "IT" when elements.Text(rff, 1, 2) is { } number:
                Change(party => party with { Code = party.Code ?? number });
                break;
        }
    }

    private void Change(Func<Party, Party> change) => _parties[_current!] = (_parties[_current!].Address, change(_parties[_current!].Party));

    private (Address Address, Party Party)? First(string[] roles)
    {
        foreach (var role in roles)
        {
            if (_parties.TryGetValue(role, out var found))
            {
                return found;
            }
        }

        return null;
    }

    private List<string> Lines(Segment nad, int element)
    {
        var lines = new List<string>();
        for (var component = 1; component <= 5; component++)
        {
            if (elements.Text(nad, element, component, Text.MaxLength / 5) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static string? Joined(IEnumerable<string> lines) => string.Join(", ", lines) is { Length: > 0 } joined ? joined : null;

    // ISO 3166-1 alpha-2; what is not (a country's name) says nothing that could be used.
    private string? Country(Segment nad) => elements.Text(nad, 9, 1) is { Length: 2 } code && code.All(char.IsAsciiLetterUpper) ? code : null;
}
