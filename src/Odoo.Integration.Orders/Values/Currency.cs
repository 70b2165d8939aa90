using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Odoo.Integration.Orders.Values;

/// <summary>A currency of ISO 4217 and the number of places of its minor unit (EUR 2, JPY 0, KWD 3).</summary>
/// <remarks>Source: ISO 4217 list one, active codes; funds codes and precious metals are left out, no one invoices in them.</remarks>
public sealed record Currency
{
    private const string TwoPlaces =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE " +
        "CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD " +
        "KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR " +
        "PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU " +
        "UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string NoPlaces = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

    private const string ThreePlaces = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly FrozenDictionary<string, Currency> All = List(TwoPlaces, 2).Concat(List(NoPlaces, 0)).Concat(List(ThreePlaces, 3))
        .ToFrozenDictionary(static currency => currency.Code, StringComparer.Ordinal);

    private Currency(string code, int places) => (Code, Places) = (code, places);

    /// <summary>Three capital letters.</summary>
    public string Code { get; }

    /// <summary>Decimal places of the minor unit: 0, 2 or 3.</summary>
    public int Places { get; }

    /// <summary>Finds an active currency by its code; upper case only, as ISO 4217 writes it.</summary>
    public static bool TryFind(string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && All.TryGetValue(code, out currency);
    }

    /// <summary>The currency of a code that is known to exist.</summary>
    /// <exception cref="ArgumentException">The code is not an active one.</exception>
    public static Currency Of(string code) =>
        TryFind(code, out var currency) ? currency : throw new ArgumentException($"'{code}' is no currency of ISO 4217", nameof(code));

    public override string ToString() => Code;

    private static IEnumerable<Currency> List(string codes, int places) => codes.Split(' ').Select(code => new Currency(code, places));
}
