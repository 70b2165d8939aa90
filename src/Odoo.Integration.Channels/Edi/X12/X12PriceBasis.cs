using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>What a unit price is for: basis of unit price code, X12 data element 639.</summary>
/// <param name="Per">By how many of its unit the price is for.</param>
/// <param name="Units">The units of element 355 that it is for; empty: that of the line.</param>
/// <param name="Kind">Which price it is.</param>
internal sealed record X12PriceBasis(decimal Per, IReadOnlyList<string> Units, X12PriceKind Kind)
{
    private static readonly X12PriceBasis PerUnit = new(1, [], X12PriceKind.Bought);

    private static readonly FrozenDictionary<string, X12PriceBasis> Codes = Build();

    /// <summary>The basis of a code; none means the line's unit. Null for one that prices something else than goods, such as a month.</summary>
    public static X12PriceBasis? Find(string code) => code.Length == 0 ? PerUnit : Codes.GetValueOrDefault(code);

    /// <summary>
    /// A price for one unit of a line. Null where the basis is for another unit than the line has.
    /// </summary>
    public decimal? Convert(decimal price, string unit) => (Per, unit) switch
    {
        _ when Units.Count > 0 => Units.Contains(unit) ? price / Per : null,
        (12, "DZ") or (100, "HC" or "HU") or (1000, "TH") => price,
        _ => price / Per,
    };

    private static FrozenDictionary<string, X12PriceBasis> Build()
    {
        var codes = new Dictionary<string, X12PriceBasis>(StringComparer.Ordinal);
        void Add(string list, X12PriceBasis basis)
        {
            foreach (var code in list.Split(' '))
            {
                codes.Add(code, basis);
            }
        }

        Add("AA AW BD BR CA CP CR CT DI DR DS EC ES FB FO FX KA KP KR NE NT PQ PR PV QT SC ST SW UM VQ WH PE TE WE QE LE", PerUnit);
        Add("PN", PerUnit with { Per = 10 });
        Add("PD TD WD LD", PerUnit with { Per = 12 });
        Add("HP TC WC QH LC", PerUnit with { Per = 100 });
        Add("TP TM WM QS LM", PerUnit with { Per = 1000 });
        Add("TT", PerUnit with { Per = 10_000 });
        Add("HT", PerUnit with { Per = 100_000 });
        Add("PF", new X12PriceBasis(1, ["FT", "LF"], X12PriceKind.Bought));
        Add("HF", new X12PriceBasis(100, ["FT", "LF"], X12PriceKind.Bought));
        Add("TF", new X12PriceBasis(1000, ["FT", "LF"], X12PriceKind.Bought));
        Add("PS", new X12PriceBasis(1000, ["SF"], X12PriceKind.Bought));
        Add("PP", new X12PriceBasis(1, ["LB", "01"], X12PriceKind.Bought));
        Add("PK", new X12PriceBasis(1, ["KG", "50", "58"], X12PriceKind.Bought));
        Add("PG", new X12PriceBasis(1, ["GR"], X12PriceKind.Bought));
        Add("PO", new X12PriceBasis(1, ["OZ"], X12PriceKind.Bought));
        Add("PA", new X12PriceBasis(1, ["TO"], X12PriceKind.Bought));
        Add("PT", new X12PriceBasis(1, ["TN"], X12PriceKind.Bought));
        Add("PL", new X12PriceBasis(1, ["LT"], X12PriceKind.Bought));
        Add("ML", new X12PriceBasis(1, ["ML"], X12PriceKind.Bought));
        Add("PY", new X12PriceBasis(1, ["YD", "LY"], X12PriceKind.Bought));
        Add("P7", new X12PriceBasis(1, ["MR", "LM"], X12PriceKind.Bought));
        Add("P1", new X12PriceBasis(1000, ["MR", "LM"], X12PriceKind.Bought));
        Add("P2", new X12PriceBasis(1, ["CM"], X12PriceKind.Bought));
        Add("P3", new X12PriceBasis(1, ["DM"], X12PriceKind.Bought));
        Add("P5", new X12PriceBasis(1, ["DK"], X12PriceKind.Bought));
        Add("P6", new X12PriceBasis(1, ["MM"], X12PriceKind.Bought));
        Add("RE RS RT SR", PerUnit with { Kind = X12PriceKind.Retail });
        Add("RD", new X12PriceBasis(12, [], X12PriceKind.Retail));
        Add("RC", new X12PriceBasis(100, [], X12PriceKind.Retail));
        Add("RM", new X12PriceBasis(1000, [], X12PriceKind.Retail));
        Add("AP NQ NS TB LR QR", PerUnit with { Kind = X12PriceKind.Open });
        Add("NC", PerUnit with { Kind = X12PriceKind.Free });
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
