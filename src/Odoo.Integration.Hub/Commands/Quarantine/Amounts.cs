using System.Globalization;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary>Values and probabilities in tables.</summary>
internal static class Amounts
{
    public static string? Of(decimal? value, string? currency) => value is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {currency}").TrimEnd() : null;

    public static string? Risk(double risk) => risk > 0 ? risk.ToString("0.000", CultureInfo.InvariantCulture) : null;
}
