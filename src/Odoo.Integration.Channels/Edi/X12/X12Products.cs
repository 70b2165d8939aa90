using System.Globalization;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Product numbers of PO1 and POC: pairs of qualifier (data element 235) and number.</summary>
internal static class X12Products
{
    // Whose number it is, the most definite first. The industry's numbers (ISBN, NDC) name what the seller sells.
    private static readonly string[] Sellers = ["VN", "VP", "VC", "MG", "VA", "MN", "SK", "IB", "ND", "N4", "N3", "N2", "N1", "N5", "N6"];
    private static readonly string[] Buyers = ["BP", "IN", "CB", "PI", "PN", "IT"];

    // UP U.P.C. of 12, EN EAN of 13, EO of 8, UK GTIN of 14, UA case code of 12, UI U.P.C. without its check digit.
    private static readonly string[] Trade = ["UP", "EN", "UK", "UA", "EO", "UI"];

    public static void Read(Segment segment, int first, X12Line line, X12Elements elements)
    {
        line.Sku = Find(segment, first, Sellers, elements);
        line.BuyerSku = Find(segment, first, Buyers, elements);
        foreach (var qualifier in Trade)
        {
            if (line.Gtin is null && Find(segment, first, qualifier, elements) is { } code)
            {
                line.Gtin = GtinOf(qualifier, code);
            }
        }

        if (line is { Sku: null, BuyerSku: null, Gtin: null })
        {
            Refuse(segment, first, elements);
        }
    }

    private static void Refuse(Segment segment, int first, X12Elements elements)
    {
        for (var at = first; at < segment.Count; at += 2)
        {
            if (Array.IndexOf(Trade, segment[at]) >= 0)
            {
                elements.Fault(
                    segment, at + 1, X12Fault.Elements.InvalidCharacter, $"'{segment[at]}' with '{segment[at + 1]}' is no GTIN, and nothing else says which product it is",
                    "send 8, 12, 13 or 14 digits, or the seller's number with VN");
                return;
            }
        }

        elements.Fault(segment, first, X12Fault.Elements.ConditionalMissing, "nothing says which product it is", "send the seller's number (VN), the buyer's (BP) or a GTIN (UP)");
    }

    private static string? Find(Segment segment, int first, string[] qualifiers, X12Elements elements)
    {
        foreach (var qualifier in qualifiers)
        {
            if (Find(segment, first, qualifier, elements) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private static string? Find(Segment segment, int first, string qualifier, X12Elements elements)
    {
        for (var at = first; at < segment.Count; at += 2)
        {
            if (segment[at] == qualifier && elements.Text(segment, at + 1) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private static string? GtinOf(string qualifier, string code)
    {
        if (code.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        // GS1 General Specifications, 7.9: weights 3 and 1 from the right.
        if (qualifier == "UI" && code.Length == 11)
        {
            var sum = code.Select(static (digit, place) => (digit - '0') * (place % 2 == 0 ? 3 : 1)).Sum();
            return code + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
        }

        return code.Length is 8 or 12 or 13 or 14 ? code : null;
    }
}
