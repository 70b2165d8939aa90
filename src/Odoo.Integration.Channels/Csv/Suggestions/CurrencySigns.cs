using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>The signs that stand beside prices.</summary>
internal static class CurrencySigns
{
    /// <summary>The currency that a sign most likely means; null for another text.</summary>
    public static string? CodeOf(string sign) => sign switch
    {
        "€" => "EUR",
        "$" => "USD",
        "£" => "GBP",
        "zł" => "PLN",
        "Kč" => "CZK",
        _ => Currency.TryFind(sign, out var currency) ? currency.Code : null,
    };
}
