using System.Globalization;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Seeding;

/// <summary>
/// Makes up partners and products by the hundred thousand. They look as if they had come in over time, a hundred in a
/// transaction and a transaction a minute, the last one now.
/// </summary>
internal sealed class GeneratedRecords(Transaction transaction)
{
    private const int InTransaction = 100;

    private readonly Registry _registry = transaction.State.Registry;

    /// <returns>How many there were not yet.</returns>
    public int Make(SeedCounts counts) => MakePartners(counts.Partners) + MakeProducts(counts.Products);

    private static string Number(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:000000}");

    private int MakePartners(int count)
    {
        var known = CountOf(_registry.Partner, "ref", "G");
        var pricelist = transaction.State.Rows(_registry.Pricelist).First().Id;
        Make(_registry.Partner, known, count, (id, number) =>
        [
            ("name", $"Generated customer {number}"), ("ref", Number("G", number)), ("email", $"g{number}@generated.example"), ("is_company", true),
            ("commercial_partner_id", id), ("property_product_pricelist", pricelist), ("city", $"City {number % 1000}"),
        ]);
        return Math.Max(0, count - known);
    }

    private int MakeProducts(int count)
    {
        var known = CountOf(_registry.Product, "default_code", "GP");
        var unit = transaction.State.FindNamed(_registry.Unit, new("uom", "product_uom_unit"))!.Id;
        (string, object?)[] OfBoth(int number) => [("name", $"Generated product {number}"), ("default_code", Number("GP", number)), ("uom_id", unit)];
        decimal PriceOf(int number) => 1m + (number % 1000);

        var templates = Make(_registry.Template, known, count, (_, number) => [.. OfBoth(number), ("list_price", PriceOf(number))]);
        Make(_registry.Product, known, count, (_, number) =>
        [
            .. OfBoth(number), ("lst_price", PriceOf(number)), ("barcode", Number("299", number)), ("product_tmpl_id", templates[number - known - 1].Id),
        ]);
        return Math.Max(0, count - known);
    }

    private int CountOf(Model model, string field, string prefix) =>
        transaction.State.IndexOf(model.Get(field)).Between(new ValueRange(prefix + "-", prefix + "-~")).Count();

    // The numbers after the known ones.
    private List<Row> Make(Model model, int known, int count, Func<long, int, IEnumerable<(string Field, object? Value)>> values)
    {
        var defaults = model.Stored.Where(static field => field.Default is not null).Select(static field => KeyValuePair.Create(field.Name, field.Default)).ToArray();
        var rows = new List<Row>();
        for (var number = known + 1; number <= count; number++)
        {
            var id = transaction.NextNumber(model.Name);
            var at = transaction.StartedAt.AddMinutes(-((count - number) / InTransaction));
            rows.Add(new Row(model, id).With([
                .. defaults, .. values(id, number).Select(static value => KeyValuePair.Create(value.Field, value.Value)),
                new("create_date", at), new("write_date", at), new("create_uid", BaseRecords.Administrator), new("write_uid", BaseRecords.Administrator)]));
        }

        transaction.Add(model, rows);
        return rows;
    }
}
