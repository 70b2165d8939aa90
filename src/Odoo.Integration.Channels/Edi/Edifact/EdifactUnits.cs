using System.Collections.Frozen;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// Units of data element 6411 as UN/ECE Recommendation 20 codes. Later directories take that recommendation's codes themselves; before,
/// its earlier issues' and those of packages (Recommendation 21, which Recommendation 20 writes with an X). Abbreviations that are codes of
/// something else there are no units here: KG is a keg, MT a mat, ST a sheet.
/// </summary>
internal static class EdifactUnits
{
    private static readonly FrozenDictionary<string, string> Old = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Counted: one piece is C62, as for X12.
        ["PCE"] = "C62", ["PCS"] = "C62", ["PC"] = "C62", ["EA"] = "C62", ["H87"] = "C62", ["NAR"] = "C62", ["NMB"] = "C62", ["UN"] = "C62", ["C62"] = "C62", ["NPR"] = "PR",

        // Packages, which earlier issues of Recommendation 20 had among its own codes
        ["BX"] = "XBX", ["CT"] = "XCT", ["CS"] = "XCS", ["PK"] = "XPK", ["PA"] = "XPA", ["BG"] = "XBG", ["RO"] = "XRO", ["NRL"] = "XRO", ["RL"] = "XRL", ["DR"] = "XDR", ["PX"] = "XPX",
        ["PF"] = "XPX", ["CR"] = "XCR", ["BO"] = "XBO", ["BE"] = "XBE", ["TU"] = "XTU", ["JR"] = "XJR", ["NPL"] = "XPC",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The codes of Recommendation 20 that goods and services are ordered in; any other is a question for the profile.
    private static readonly FrozenSet<string> Recommended = (
        "SET PR DZN GRO CEN MIL SCO KT AS BB D63 HC HD LEF LO NIU P1 PFL ST RM QR TPR TP AB NF NV PTN DPC DZP GGR " +
        "KGM GRM MGM TNE LBR ONZ STN LTN HGM DTN CGM KTN APZ STI CWI CWA " +
        "MTR CMT MMT KMT DMT FOT INH YRD SMI HMT LM " +
        "MTK CMK MMK DMK FTK INK YDK HAR ARE KMK " +
        "MTQ LTR MLT CLT DLT HLT CMQ MMQ DMQ FTQ INQ YDQ GLL GLI PTL QTL OZA OZI PTI QTI BLL K6 " +
        "KWH MWH JOU KJO MAW KWT WTT WHR 3B GV " +
        "HUR DAY MIN SEC WEE MON ANN QAN E48 E49 ACT D61 " +
        "KNS KSD KPH KMA KPO 59 61 P2 GL 4N").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The unit of a code, the profile's first; null, and the flaw, for one that is not known.</summary>
    public static UnitOfMeasure? Find(string code, EdifactProfile profile, out Flaw? flaw)
    {
        var mapped = profile.Units.GetValueOrDefault(code) ?? Old.GetValueOrDefault(code) ?? (Recommended.Contains(code) || code is ['X', _, _] ? code : null);
        flaw = UnitOfMeasure.TryCreate(mapped, out var unit, out _) ? null : new Flaw($"{Flaw.Quote(code)} is no unit that is known here", "map it under Units in the channel's profile");
        return flaw is null ? unit : null;
    }
}
