using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Csv;

/// <summary>The words by which people label a row of sums.</summary>
internal static class TotalsWords
{
    /// <summary>Longest label.</summary>
    private const int MaxLength = 60;

    private static readonly FrozenSet<string> Sums = Set(
        "TOTAL TOTALS TOTALE TOTALI TOTALES TOTAUX TOTAAL TOTALT GRANDTOTAL SUBTOTAL SUBTOTALE SUBTOTALES SOUSTOTAL SUM SUMME SUMMEN SUMMA SUMA SOMME SOMMA SOM " +
        "GESAMT GESAMTSUMME GESAMTWERT GESAMTBETRAG GESAMTMENGE GESAMTPREIS ENDSUMME ZWISCHENSUMME TEILSUMME EINDTOTAAL TUSSENTOTAAL SUBTOTAAL RAZEM OGOLEM CELKEM SOUCET SPOLU OSSZESEN ИТОГО ВСЕГО ΣΥΝΟΛΟ Σ");

    private static readonly FrozenSet<string> Taxes = Set(
        "VAT TAX TAXES MWST UST UMSATZSTEUER MEHRWERTSTEUER TVA IVA BTW MOMS DPH PTU TTC BRUTTO BRUT GROSS LORDO INCL INKL ENTHALTEN");

    private static readonly FrozenSet<string> Asides = Set(
        "NET NETTO HT GRAND GENERAL GENERALE GENERAAL ORDER ORDERS LINES ITEMS POSITIONEN ARTIKEL MENGE QTY QUANTITY QUANTITE VALUE WERT BETRAG AMOUNT MONTANT IMPORTO IMPORTE ALL OF THE SOUS SUB DE DES LA " +
        "COMMANDE COMMANDES BESTELLUNG BESTELLUNGEN EUR USD GBP CHF PLN CZK SEK DKK NOK");

    /// <summary>Whether a cell holds nothing but such a label.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isTax">Whether it speaks of tax: the row's numbers are then not the sum of the rows above.</param>
    public static bool IsLabel(string cell, out bool isTax)
    {
        isTax = false;
        // A code such as B-1001 stands in most cells that are asked about.
        if (cell.Length > MaxLength || (cell.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && cell.AsSpan().IndexOfAny(' ', '%') < 0))
        {
            return false;
        }

        var isSum = false;
        foreach (var word in ColumnNames.Words(cell))
        {
            var (sum, tax) = (Sums.Contains(word), Taxes.Contains(word));
            if (!sum && !tax && !Asides.Contains(word) && !word.All(char.IsAsciiDigit))
            {
                return false;
            }

            (isSum, isTax) = (isSum || sum, isTax || tax);
        }

        return isSum || isTax;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
