using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Store.Browsing;

/// <summary>What people call an order by, as the statement that finds it needs it.</summary>
internal static class OrderNames
{
    private const int HexDigits = 32;

    /// <summary>Shorter beginnings of an id are no ids: a number of four digits is an order number.</summary>
    private const int LeastDigits = 6;

    public static object Of(string text, bool loosely, int limit)
    {
        var digits = text.Replace("-", string.Empty, StringComparison.Ordinal);
        var isId = digits.Length is >= LeastDigits and <= HexDigits && digits.All(char.IsAsciiHexDigit);
        return new
        {
            start = text, loosely, limit,
            from = isId ? Guid.ParseExact(digits.PadRight(HexDigits, '0'), "N") : (Guid?)null,
            to = isId ? Guid.ParseExact(digits.PadRight(HexDigits, 'f'), "N") : (Guid?)null,
            reference = CustomerReference.From(text) is { } reference ? BlockingKeys.OfReference(reference.Normalised) : 0,
        };
    }
}
