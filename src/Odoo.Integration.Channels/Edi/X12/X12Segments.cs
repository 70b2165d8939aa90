using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>The segments that transaction sets 850 and 860 have in versions 003040 to 008060. Others do no harm and are named in the receipt.</summary>
internal static class X12Segments
{
    public static readonly FrozenSet<string> OfOrders =
        ("ST BEG BCH CUR REF PER TAX FOB CTP PAM CSH TC2 SAC ITD DIS INC DTM LDT LIN SI PID MEA PWK PKG TD1 TD5 TD3 TD4 MAN PCT CTB TXI LC AMT FA1 FA2 N9 MSG N1 N2 NX2 N3 N4 " +
        "NX1 SPI CB1 CTP G61 LM LQ PO1 POC SLN PO3 PO4 IT8 IT3 SCH SDQ QTY CTT V1 R4 NTE MTX ADV G53 G93 PYT PD PAL TFS LS LE SE QTY RRA ACT VC YNQ").Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
