using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce;

/// <summary>Fields that all shops have in some form.</summary>
internal static class ShopFields
{
    /// <summary>
    /// The version of an order's state: whole seconds from when it was placed to when it was changed last, so that late and overtaken messages are known by it. At least 1: 0 is the order as it was placed.
    /// </summary>
    /// <remarks>Two changes within one second have one version; where they differ, the hub holds the second for a person.</remarks>
    public static int Revision(JsonPlace changed, DateTimeOffset? createdAt, DateTimeOffset? changedAt, int max = int.MaxValue)
    {
        if (createdAt is not { } from || changedAt is not { } to)
        {
            changed.Refuse("nothing says when the order was changed, so late messages could undo newer ones", "send both the time it was placed and the time it was changed");
            return 1;
        }

        return (int)Math.Clamp((to - from).Ticks / TimeSpan.TicksPerSecond, 1, max);
    }

    public static Currency? Currency(JsonPlace place)
    {
        var code = place.Text();
        if (Orders.Values.Currency.TryFind(code, out var currency))
        {
            return currency;
        }

        place.Refuse(code is null ? "the currency is missing" : $"{Flaw.Quote(code)} is no currency", "send a code of ISO 4217 in capitals, such as EUR");
        return null;
    }

    /// <summary>Who buys: by e-mail; the profile's codes stand in for guests and for orders without an address.</summary>
    public static Party Customer(ShopProfile profile, JsonPlace at, string? email, string? name, bool guest)
    {
        var code = guest ? profile.GuestCustomer ?? (email is null ? profile.Customer : null) : email is null ? profile.Customer : null;
        if (code is null && email is null)
        {
            at.Refuse("the order has no e-mail address, so nothing says who the customer is", "name the customer of such orders under Customer in the channel's profile");
        }

        return new Party(code, Email: email, Name: name);
    }

    /// <summary>Who buys, by a billing address that bears the e-mail; <c>customer_id</c> is 0 for a guest.</summary>
    public static Party Customer(ShopProfile profile, JsonPlace order, JsonPlace billing) => Customer(
        profile, billing["email"], billing["email"].Text(), billing["company"].Text() ?? Join(" ", billing["first_name"].Text(), billing["last_name"].Text()), order["customer_id"].Code() is null or "0");

    /// <summary>Where goods and the invoice go: an address that is missing is the other one, and one that is the same is not said twice.</summary>
    public static (Address? ShipTo, Address? BillTo) Places(Address? shipTo, Address? billTo) => (shipTo ?? billTo, shipTo is null || billTo == shipTo ? null : billTo);

    /// <summary>The parts that are there, parted so; null when none is.</summary>
    public static string? Join(string separator, params IEnumerable<string?> parts)
    {
        var joined = string.Join(separator, parts.Where(static part => !string.IsNullOrWhiteSpace(part)));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The address, or null when nothing of it is there.</summary>
    public static Address? Address(JsonPlace country, string? name, string? street, string? city, string? zip)
    {
        var code = country.Text()?.ToUpperInvariant();
        var address = new Address(null, null, name, street, city, zip, code);
        return address == new Address(null) ? null : address;
    }
}
