using System.Globalization;

namespace Odoo.Integration.Corpus.Streams;

/// <summary>The AdventureWorks purchase orders (Microsoft's sample company, MIT): business orders with purchase order numbers; days only.</summary>
internal static class AdventureWorks
{
    public const string Name = "works";

    public static List<StreamOrder> Read(string folder)
    {
        var file = Path.Combine(folder, "adventureworks_purchase_orders.");
        var lines = CsvFile.Rows(file + "lines.csv.gz").ToLookup(static row => row[0], static row => row, StringComparer.Ordinal);
        var orders = CsvFile.Rows(file + "orders.csv.gz").Select(row => new StreamOrder(
            Name, row[1], row[4], DateTimeOffset.Parse(row[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), "US", "USD",
            [.. lines[row[1]].Select(static line => new Goods("AW-" + line[3], Number(line[4]), Number(line[5]))).Where(static goods => goods.Quantity > 0)], row[1]));

        // All its repeats carry a purchase order number of their own: legitimate, none is in doubt.
        return [.. Twins.Mark(orders.Where(static order => order.Goods.Count > 0), static _ => false)];
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
