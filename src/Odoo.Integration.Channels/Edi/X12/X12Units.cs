using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Units of X12 data element 355 as UN/ECE Recommendation 20 codes. Packages (case, carton, pallet) are the X codes that
/// Recommendation 20 takes over from Recommendation 21.
/// </summary>
internal static class X12Units
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Counted
        ["EA"] = "C62", ["PC"] = "C62", ["UN"] = "C62", ["EE"] = "C62", ["DZ"] = "DZN", ["GS"] = "GRO", ["PR"] = "PR", ["ST"] = "SET", ["KT"] = "KT", ["HC"] = "CEN",
        ["TH"] = "MIL", ["M"] = "MIL",

        // Packages
        ["CA"] = "XCS", ["CS"] = "XCS", ["CT"] = "XCT", ["BX"] = "XBX", ["PK"] = "XPK", ["PA"] = "XPA", ["BG"] = "XBG", ["PL"] = "XPX", ["RL"] = "XRO", ["RO"] = "XRO",
        ["DR"] = "XDR", ["BO"] = "XBO", ["CN"] = "XCX", ["TB"] = "XTU", ["PF"] = "XPX", ["JR"] = "XJR", ["SH"] = "XST", ["SP"] = "XPA", ["BD"] = "XBE", ["CR"] = "XCR",

        // Mass
        ["LB"] = "LBR", ["OZ"] = "ONZ", ["KG"] = "KGM", ["GR"] = "GRM", ["TN"] = "STN", ["MP"] = "TNE", ["ME"] = "MGM",

        // Length, area, volume
        ["FT"] = "FOT", ["IN"] = "INH", ["YD"] = "YRD", ["MR"] = "MTR", ["CM"] = "CMT", ["MM"] = "MMT", ["LF"] = "FOT", ["SF"] = "FTK", ["SY"] = "YDK", ["SM"] = "MTK",
        ["CF"] = "FTQ", ["GA"] = "GLL", ["QT"] = "QTL", ["PT"] = "PTL", ["LT"] = "LTR", ["ML"] = "MLT", ["FO"] = "OZA",

        // Time
        ["HR"] = "HUR", ["DA"] = "DAY", ["MO"] = "MON", ["YR"] = "ANN",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Find(string code) => Codes.GetValueOrDefault(code);
}
