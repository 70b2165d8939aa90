using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>A tax is of one company. Here all taxes are percentages.</summary>
internal sealed class TaxRules : ModelRules
{
    /// <summary>What a line's taxes make of its amount; each is rounded by itself.</summary>
    /// <param name="amount">Quantity by price.</param>
    /// <param name="taxes">Its taxes.</param>
    public static (decimal Untaxed, decimal Tax) Split(decimal amount, IReadOnlyCollection<Row> taxes)
    {
        var included = taxes.Where(static tax => tax.Flag("price_include")).Sum(static tax => tax.Number("amount"));
        var untaxed = Rounded(amount / (1 + (included / 100)));
        return (untaxed, taxes.Sum(tax => Rounded(untaxed * tax.Number("amount") / 100)));
    }

    public override void Complete(RecordEditor editor, Dictionary<string, object?> values) => Default(values, "company_id", editor.Access.Company);

    private static decimal Rounded(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
