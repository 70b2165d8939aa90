using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal.Ubl;

/// <summary>Parties and places of UBL.</summary>
internal sealed class UblParties(UblProfile profile, XmlPart document)
{
    private static readonly string[] GlnSchemes = ["0088", "GLN", "EAN", "ILN"];

    public Party Customer()
    {
        var buyer = document["BuyerCustomerParty"];
        var party = buyer["Party"];
        var code = buyer["SupplierAssignedAccountID"].Text() ?? party.All("PartyIdentification").Select(static id => id["ID"]).FirstOrDefault(IsCode)?.Text();
        var vat = party.All("PartyTaxScheme").FirstOrDefault(static scheme => IsVat(scheme["TaxScheme"]))?["CompanyID"].Text(Text.MaxLength)?.Replace(" ", string.Empty, StringComparison.Ordinal);
        var email = party["Contact"]["ElectronicMail"].Text();
        var gln = GlnOf(party);
        return new Party(code ?? (gln is null && vat is null && email is null ? profile.Customer : null), gln, vat, email, NameOf(party));
    }

    public Address? ShipTo()
    {
        var deliveries = document.All("Delivery").ToArray();
        if (deliveries.Length > 1)
        {
            deliveries[1].Refuse("the order is to be delivered in several parts or to several places", "have an order for each");
        }

        if (deliveries is not [var delivery, ..])
        {
            return null;
        }

        var location = delivery["DeliveryLocation"];
        var party = delivery["DeliveryParty"];
        var id = location["ID"];
        var isGln = GlnSchemes.Contains(id.Attribute("schemeID"), StringComparer.OrdinalIgnoreCase);
        var address = location["Address"].Exists ? location["Address"] : delivery["DeliveryAddress"].Exists ? delivery["DeliveryAddress"] : party["PostalAddress"];
        return AddressOf(
            address, isGln ? null : id.Text() ?? party.All("PartyIdentification").Select(static other => other["ID"]).FirstOrDefault(static other => other.Attribute("schemeID") is null)?.Text(),
            isGln ? id.Text() : GlnOf(party), NameOf(party) ?? location["Name"].Text(Text.MaxLength));
    }

    public Address? BillTo()
    {
        var party = document["AccountingCustomerParty"]["Party"];
        return party.Exists ? AddressOf(party["PostalAddress"], document["AccountingCustomerParty"]["SupplierAssignedAccountID"].Text(), GlnOf(party), NameOf(party)) : null;
    }

    private bool IsCode(XmlPart id) => id.Attribute("schemeID") is var scheme && (profile.CustomerScheme is { } wanted ? wanted.Equals(scheme, StringComparison.OrdinalIgnoreCase) : scheme is null);

    private static bool IsVat(XmlPart scheme) => scheme["ID"].Text() is "VAT" or "VA" || scheme["TaxTypeCode"].Text() == "VAT";

    private static string? GlnOf(XmlPart party) => party.All("EndpointID").Concat(party.All("PartyIdentification").Select(static id => id["ID"]))
        .FirstOrDefault(static id => GlnSchemes.Contains(id.Attribute("schemeID"), StringComparer.OrdinalIgnoreCase))?.Text();

    private static string? NameOf(XmlPart party) => party["PartyName"]["Name"].Text(Text.MaxLength) ?? party["PartyLegalEntity"]["RegistrationName"].Text(Text.MaxLength);

    private static Address? AddressOf(XmlPart part, string? code, string? gln, string? name)
    {
        var street = new[] { Join(" ", part["StreetName"].Text(Text.MaxLength), part["BuildingNumber"].Text()), part["AdditionalStreetName"].Text(Text.MaxLength) }
            .Concat(part.All("AddressLine").Select(static line => line["Line"].Text(Text.MaxLength)));
        var address = new Address(
            code, gln, name, Join(", ", street), part["CityName"].Text(Text.MaxLength), part["PostalZone"].Text(), part["Country"]["IdentificationCode"].Text()?.ToUpperInvariant());
        return address == new Address(null) ? null : address;
    }

    private static string? Join(string separator, params IEnumerable<string?> parts)
    {
        var joined = string.Join(separator, parts.Where(static part => part is not null));
        return joined.Length == 0 ? null : joined;
    }
}
