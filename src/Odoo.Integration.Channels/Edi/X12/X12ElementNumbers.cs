using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Numbers of data elements in the X12 data element dictionary, by segment and position: AK402 of an acknowledgement.</summary>
internal static class X12ElementNumbers
{
    private static readonly FrozenDictionary<string, int[]> Known = new Dictionary<string, int[]>(StringComparer.Ordinal)
    {
        ["ST"] = [143, 329], ["SE"] = [96, 329],
        ["BEG"] = [353, 92, 324, 328, 373, 367, 587], ["BCH"] = [353, 92, 324, 328, 327, 373, 326, 367, 127, 373, 373],
        ["CUR"] = [98, 100], ["REF"] = [128, 127], ["DTM"] = [374, 373, 337, 623], ["N1"] = [98, 93, 66, 67], ["N2"] = [93, 93], ["N3"] = [166, 166], ["N4"] = [19, 156, 116, 26],
        ["PO1"] = [350, 330, 355, 212, 639], ["POC"] = [350, 670, 330, 671, 355, 212, 639], ["PID"] = [349, 750, 559, 751, 352],
        ["PO3"] = [371, 373, 236, 212, 639, 380, 355], ["SCH"] = [380, 355, 98, 93, 374, 373, 337, 374, 373, 337], ["CTP"] = [687, 236, 212, 380, 355, 648, 649, 782, 639],
        ["SAC"] = [248, 1300, 559, 1301, 610, 378, 332, 118, 355, 380, 380, 331, 127, 770, 352], ["SLN"] = [350, 350, 662, 380, 355], ["CTT"] = [354, 347], ["AMT"] = [522, 782],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null where it is not known here.</summary>
    public static int? Find(string tag, int element) => tag switch
    {
        "SDQ" => element switch { 1 => 355, 2 => 66, 23 => 310, _ => element % 2 == 1 ? 67 : 380 },
        "PO1" when element > 5 => element % 2 == 0 ? 235 : 234,
        "POC" when element > 7 => element % 2 == 0 ? 235 : 234,
        _ => Known.TryGetValue(tag, out var numbers) && element >= 1 && element <= numbers.Length ? numbers[element - 1] : null,
    };
}
