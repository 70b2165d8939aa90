using System.Globalization;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Numbers as people read them.</summary>
public static class Figures
{
    public static string Amount(decimal? value, string? currency) => value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:#,##0.00####} {currency}").TrimEnd() : "–";

    public static string Number(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    public static string Count(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {(count == 1 ? one : many)}");

    public static string Orders(long count) => Count(count, "order", "orders");

    public static string Percent(double probability) => probability is > 0.999 and < 1 ? "> 99.9 %" : string.Create(CultureInfo.InvariantCulture, $"{probability:0.#%}").Replace("%", " %", StringComparison.Ordinal);

    /// <summary>Bits with their sign; a true minus is as wide as a plus.</summary>
    public static string Bits(double bits) => Math.Abs(bits) < 0.05 ? "0.0" : bits.ToString("+0.0;\u22120.0", CultureInfo.InvariantCulture);
}
