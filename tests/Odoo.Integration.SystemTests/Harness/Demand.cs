using System.Globalization;
using System.Text.Json;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>Something a customer wants, as each channel would send it.</summary>
/// <param name="Number">The channel's order number.</param>
/// <param name="Customer">Customer code.</param>
/// <param name="Reference">The customer's reference; null for none.</param>
/// <param name="Lines">Product, quantity and price of each line.</param>
internal sealed record Demand(string Number, string Customer, string? Reference, params (string Sku, int Quantity, decimal Price)[] Lines)
{
    /// <summary>A demand like no other: customer, basket and reference of its own.</summary>
    public static Demand Of(int n) => new(
        $"N-{n}", $"C-{n % 100}", $"REF{n * 7919 % 1_000_003:D7}",
        ($"P-{n % 50}", 1 + (n % 97), 1.25m), ($"P-{(n + 7) % 50}", 2 + (n / 50 % 83), 2.5m), ($"P-{(n + 19) % 50}", 3 + (n * 13 % 71), 0.75m));

    public string Json() => JsonSerializer.Serialize(new
    {
        schema = "order/1", externalId = Number, customerReference = Reference, customer = new { code = Customer }, currency = "EUR",
        lines = Lines.Select(static (line, at) => new { number = at + 1, sku = line.Sku, quantity = line.Quantity, uom = "C62", unitPrice = line.Price }),
    });

    public static string Csv(IEnumerable<Demand> demands) => "nr;ref;customer;sku;qty;price\n" + string.Concat(demands.SelectMany(static demand =>
        demand.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{demand.Number};{demand.Reference};{demand.Customer};{line.Sku};{line.Quantity};{line.Price}\n"))));

    /// <summary>An X12 interchange of one group.</summary>
    public static string X12(int control, IEnumerable<Demand> demands)
    {
        var sets = demands.Select(static (demand, at) => Set(demand, at + 1)).ToArray();
        var isa = $"ISA*00*          *00*          *01*060704780      *ZZ*NORDWERK       *261120*1403*U*00401*{control:D9}*0*P*>~";
        return $"{isa}\nGS*PO*060704780*NORDWERK*20261120*1403*{control}*X*004010~\n{string.Concat(sets)}GE*{sets.Length}*{control}~\nIEA*1*{control:D9}~\n";
    }

    private static string Set(Demand demand, int number)
    {
        List<string> segments = [$"ST*850*{number:D4}", $"BEG*00*SA*{demand.Number}**20261120", $"REF*CO*{demand.Reference}", $"N1*BY*CUSTOMER*92*{demand.Customer}"];
        segments.AddRange(demand.Lines.Select(static (line, at) => string.Create(CultureInfo.InvariantCulture, $"PO1*{at + 1}*{line.Quantity}*EA*{line.Price}**VN*{line.Sku}")));
        segments.Add($"SE*{segments.Count + 1}*{number:D4}");
        return string.Concat(segments.Select(static segment => segment + "~\n"));
    }
}
