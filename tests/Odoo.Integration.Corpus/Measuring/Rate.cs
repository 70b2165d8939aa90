using System.Globalization;

namespace Odoo.Integration.Corpus.Measuring;

/// <summary>So many of so many, with the interval of Wilson (JASA 22, 1927) at 95 %: it holds for few and for rates near 0 or 1.</summary>
public readonly record struct Rate(int Count, int Of)
{
    /// <summary>The 97.5th percentile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The share; NaN of nothing.</summary>
    public double Value => (double)Count / Of;

    public double Low => Of == 0 ? 0 : Math.Max(0, Centre - Half);

    public double High => Of == 0 ? 1 : Math.Min(1, Centre + Half);

    private double Centre => (Value + (Z * Z / (2 * Of))) / (1 + (Z * Z / Of));

    private double Half => Z / (1 + (Z * Z / Of)) * Math.Sqrt((Value * (1 - Value) / Of) + (Z * Z / (4.0 * Of * Of)));

    /// <summary><c>1.23 % (45 of 3,658; 0.92–1.65)</c></summary>
    public override string ToString() => Of == 0
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{100 * Value:0.00} % ({Count:#,0} of {Of:#,0}; {100 * Low:0.00}–{100 * High:0.00})");
}
