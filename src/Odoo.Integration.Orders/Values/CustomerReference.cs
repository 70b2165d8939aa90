namespace Odoo.Integration.Orders.Values;

/// <summary>
/// The buyer's own number for the order, as a person or a program wrote it. Evidence, not identity: people mistype it,
/// and a blanket order repeats it with a release number.
/// </summary>
/// <remarks>
/// Normalised for comparison: letters and digits alone, in capitals (<see cref="Codes"/>), a leading word that says no more than
/// "order" dropped where a number follows, leading zeros dropped.
/// The raw form is what people see and what Odoo gets.
/// </remarks>
public sealed record CustomerReference
{
    // Longest first, so that PURCHASEORDERNO is not taken for PURCHASE with a rest.
    private static readonly string[] Prefixes =
    [
        "PURCHASEORDERNUMBER", "BESTELLNUMMER", "PURCHASEORDERNO", "ORDERNUMBER", "PURCHASEORDER", "BESTELLUNG", "COMMANDE", "ORDERNO", "BESTELLNR",
        "PEDIDO", "ORDINE", "AUFTRAG", "ORDER", "PONUM", "BEST", "PONO", "PONR", "ORD", "PO",
    ];

    /// <param name="raw">The reference as written; trimmed, not empty.</param>
    /// <exception cref="ArgumentException">Nothing but blanks.</exception>
    public CustomerReference(string raw)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(raw);
        Raw = raw.Trim();
        Normalised = Normalise(Raw);
    }

    /// <summary>As written, without blanks at the ends.</summary>
    public string Raw { get; }

    /// <summary>For comparison; never empty: where nothing would be left, it is the raw form in capitals.</summary>
    public string Normalised { get; }

    /// <summary>Null for null or blank, a reference otherwise.</summary>
    public static CustomerReference? From(string? raw) => string.IsNullOrWhiteSpace(raw) ? null : new CustomerReference(raw);

    public override string ToString() => Raw;

    private static string Normalise(string raw)
    {
        var kept = Codes.Fold(raw);
        var rest = DropPrefix(kept).TrimStart('0');
        return rest.Length > 0 ? rest : kept.Length > 0 ? kept : raw.ToUpperInvariant();
    }

    private static string DropPrefix(string text)
    {
        var prefix = Array.Find(Prefixes, p => text.StartsWith(p, StringComparison.Ordinal));
        return prefix is not null && text.Length > prefix.Length && char.IsAsciiDigit(text[prefix.Length]) ? text[prefix.Length..] : text;
    }
}
