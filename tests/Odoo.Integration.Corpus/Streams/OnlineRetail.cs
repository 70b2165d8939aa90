using System.Globalization;

namespace Odoo.Integration.Corpus.Streams;

/// <summary>The UCI "Online Retail II" stream, first year: a British wholesaler's orders (Chen 2019, CC BY 4.0).</summary>
internal static class OnlineRetail
{
    public const string Name = "retail";

    // The README of the streams counts 18,437 orders with a customer; without these, 18,192 have goods.
    // Postage, bank charges, manual entries, samples, vouchers, tests: what an invoice carries beside goods.
    private static readonly HashSet<string> NoGoods = new(StringComparer.OrdinalIgnoreCase)
    {
        "POST", "DOT", "M", "D", "S", "B", "C2", "C3", "BANK CHARGES", "ADJUST", "ADJUST2", "AMAZONFEE", "CRUK", "PADS", "TEST001", "TEST002", "GIFT",
    };

    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["United Kingdom"] = "GB", ["EIRE"] = "IE", ["Germany"] = "DE", ["France"] = "FR", ["Netherlands"] = "NL", ["Spain"] = "ES", ["Switzerland"] = "CH",
        ["Belgium"] = "BE", ["Portugal"] = "PT", ["Channel Islands"] = "JE", ["Sweden"] = "SE", ["Italy"] = "IT", ["Australia"] = "AU", ["Cyprus"] = "CY",
        ["Austria"] = "AT", ["Greece"] = "GR", ["Denmark"] = "DK", ["Norway"] = "NO", ["Finland"] = "FI", ["Japan"] = "JP", ["Poland"] = "PL", ["USA"] = "US",
    };

    public static List<StreamOrder> Read(string folder)
    {
        var file = Path.Combine(folder, "online_retail_2009-12_2010-11.");
        var names = CsvFile.Rows(file + "products.csv.gz").ToDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal);
        var lines = CsvFile.Rows(file + "lines.csv.gz").ToLookup(static row => row[0], static row => row, StringComparer.Ordinal);
        var cancellations = new Cancellations();
        var orders = new List<StreamOrder>();
        foreach (var row in CsvFile.Rows(file + "orders.csv.gz").Where(static row => row[3].Length > 0))
        {
            var at = DateTimeOffset.Parse(row[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            if (row[2] == "cancellation")
            {
                cancellations.Add(row[3], at, lines[row[1]].Select(static line => (line[2], -Number(line[3]))));
            }
            else if (row[2] == "order" && GoodsOf(lines[row[1]], names) is { Length: > 0 } goods)
            {
                orders.Add(new StreamOrder(Name, row[1], row[3], at, Countries.GetValueOrDefault(row[4], "GB"), "GBP", goods));
            }
        }

        return [.. Twins.Mark(orders, cancellations.Covers)];
    }

    private static Goods[] GoodsOf(IEnumerable<string[]> lines, Dictionary<string, string> names) => [.. lines
        .Where(static line => !NoGoods.Contains(line[2]) && !line[2].StartsWith("gift", StringComparison.OrdinalIgnoreCase))
        .Select(line => new Goods(line[2], Number(line[3]), Number(line[4]), names.GetValueOrDefault(line[2])))
        .Where(static goods => goods.Quantity > 0)];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
