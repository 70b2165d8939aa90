using System.Text.RegularExpressions;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal.Cxml;

/// <summary>Amounts of cXML: a number with a point before the decimals and, where the sender likes, commas between thousands; the currency beside it.</summary>
internal static partial class CxmlMoney
{
    /// <summary>The amount of the <c>Money</c> in a part, its currency noted; null when there is none.</summary>
    public static decimal? Of(XmlPart parent, PortalOrder order)
    {
        var money = parent["Money"];
        if (money.Text() is not { } text)
        {
            return null;
        }

        order.Use(money, money.Attribute("currency"));
        var plain = WithThousands().IsMatch(text) ? text.Replace(",", string.Empty, StringComparison.Ordinal) : text;
        if (!ExactDecimal.TryRead(plain, out var amount))
        {
            money.Refuse($"{Flaw.Quote(text)} is no amount", "write it as 1234.5 or 1,234.50");
            return null;
        }

        if (Math.Abs(amount) <= Money.Max)
        {
            return amount;
        }

        money.Refuse($"an amount of {amount} is beyond {Money.Max}", "check the decimal separator");
        return null;
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithThousands();
}
