using System.Collections.Frozen;

namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>Units of UN/ECE Recommendation 20 that are multiples of another: 1 DZN is 12 C62.</summary>
/// <remarks>Factors from Recommendation 20, annex I. A unit that is not here is its own base.</remarks>
internal static class BaseUnits
{
    private static readonly FrozenDictionary<string, (decimal Factor, string Base)> Factors = new Dictionary<string, (decimal, string)>(StringComparer.Ordinal)
    {
        ["C62"] = (1, "C62"), ["EA"] = (1, "C62"), ["H87"] = (1, "C62"), ["NAR"] = (1, "C62"), ["DZN"] = (12, "C62"), ["GRO"] = (144, "C62"), ["CEN"] = (100, "C62"),
        ["MIL"] = (1000, "C62"), ["PR"] = (2, "C62"), ["KGM"] = (1, "KGM"), ["GRM"] = (0.001m, "KGM"), ["MGM"] = (0.000001m, "KGM"), ["TNE"] = (1000, "KGM"),
        ["LBR"] = (0.45359237m, "KGM"), ["ONZ"] = (0.028349523125m, "KGM"), ["MTR"] = (1, "MTR"), ["CMT"] = (0.01m, "MTR"), ["MMT"] = (0.001m, "MTR"),
        ["KMT"] = (1000, "MTR"), ["FOT"] = (0.3048m, "MTR"), ["INH"] = (0.0254m, "MTR"), ["YRD"] = (0.9144m, "MTR"), ["LTR"] = (1, "LTR"), ["MLT"] = (0.001m, "LTR"),
        ["MTQ"] = (1000, "LTR"), ["GLL"] = (3.785411784m, "LTR"), ["MTK"] = (1, "MTK"), ["FTK"] = (0.09290304m, "MTK"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static (decimal Quantity, string Unit) Convert(decimal quantity, string unit) =>
        Factors.TryGetValue(unit, out var entry) ? (quantity * entry.Factor, entry.Base) : (quantity, unit);
}
