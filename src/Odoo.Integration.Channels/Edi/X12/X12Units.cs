using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Units of X12 data element 355 as UN/ECE Recommendation 20 codes. Packages (case, carton, pallet) are the X codes that
/// Recommendation 20 takes over from Recommendation 21.
/// </summary>
/// <remarks>
/// Only what says the same: CS is a cassette in element 355, though many write it for a case, RO is round, CR a cubic metre. Where a
/// partner means something else the profile's Units say so.
/// </remarks>
internal static class X12Units
{
    private static readonly FrozenDictionary<string, string> Codes = Read(
        /* counted */ "EA C62 PC C62 UN C62 DZ DZN GS GRO PR PR ST SET KT KT HC CEN HU CEN TH MIL UM MIO DP DPR AS AS",
        /* packages */ "CA XCS CT XCT BX XBX PK XPK PH XPK SP XPK PA XPL BG XBG PL XPX PF XPX RL XRO DR XDR BO XBO CN XCX TB XTU JR XJR SH XST BD XBE CP XCR KE XKG " +
        "BR XBA BA XBL BC XBJ BI XBR BM XBT BS XBK CB XCO CH XCN CL XCY CQ XCQ CU XCU EV XEN JU XJG RA XRK RE XRL SJ XSA SL XSY SO XSO SV XSI TY XPU VI XVI CX XCL",
        /* mass */ "LB LBR 01 LBR OZ ONZ KG KGM 50 KGM 58 KGM GR GRM TN STN LG LTN MP TNE TV TNE ME MGM MC MC CW CWA TO APZ CD CTM GX GRN",
        /* length */ "FT FOT LF FOT IN INH LI INH YD YRD LY YRD MR MTR LM MTR CM CMT MM MMT DM DMT DK KMT DH SMI",
        /* area */ "SF FTK SY YDK SM MTK SI INK AC ACR",
        /* volume */ "CF FTQ CY YDQ CI INQ CR MTQ CO MTQ CC CMQ C8 DMQ GA GLL GI GLI QT QTL PT PTL LT LTR ML MLT DL DLT C3 CLT FO OZA FZ OZI BF BFT BU BUA",
        /* time */ "HR HUR LH HUR DA DAY MO MON YR ANN WK WEE MJ MIN");

    public static string? Find(string code) => Codes.GetValueOrDefault(code);

    private static FrozenDictionary<string, string> Read(params string[] lists) => lists.SelectMany(static list => list.Split(' ').Chunk(2))
        .ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
}
