using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>The segments that an ORDERS or ORDCHG message may hold in any directory from D.93A to D.21B.</summary>
internal static class EdifactSegmentTags
{
    private static readonly FrozenSet<string> Known = (
        "UNH BGM DTM PAI ALI IMD FTX GIR GIS RFF NAD LOC FII DOC CTA COM TAX MOA CUX PCD PAT TDT TOD PAC MEA PCI GIN EQD HAN SCC QTY APR RNG ALC RTE RCS DGS " +
        "LIN PIA QVR PRI STG CCI CAV DLM IRQ INP EFI EFN GEI AJT TRU TEM CNT UNS UNT ATT REL PRC SPS PRI EVE BII TPL SEQ GDS SGP NUN STS AUT CNI " +
        "USH USA USC USR UST USB USX USY UGH UGT").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string tag) => Known.Contains(tag);
}
