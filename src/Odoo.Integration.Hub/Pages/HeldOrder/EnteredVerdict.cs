using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>What a person entered in the form of a verdict.</summary>
/// <param name="Outcome">The verdict, as it is written down.</param>
/// <param name="Reason">One of <see cref="VerdictReasons"/>; null for none.</param>
/// <param name="Note">Why, in the person's words; null for none.</param>
/// <param name="Other">How the person calls the order that is meant, where it is another than the compared one; null: it is not.</param>
/// <param name="Customer">The corrected number of the customer; null: as it is.</param>
/// <param name="Lines">Number, product and quantity of lines, as text.</param>
public sealed record EnteredVerdict(string Outcome, string? Reason, string? Note, string? Other, string? Customer, IReadOnlyList<(string Number, string Sku, string Quantity)> Lines)
{
    /// <summary>Longest note that is kept.</summary>
    public const int MostNote = 2_000;

    public static EnteredVerdict Read(IFormCollection form)
    {
        var (numbers, products, quantities) = (form["line"], form["sku"], form["quantity"]);
        var lines = new List<(string, string, string)>();
        for (var at = 0; at < Math.Min(numbers.Count, Math.Min(products.Count, quantities.Count)); at++)
        {
            lines.Add((Trim(numbers[at]), Trim(products[at]), Trim(quantities[at])));
        }

        return new EnteredVerdict(Trim(form["verdict"]), Maybe(form["reason"]), Maybe(form["note"]) is { Length: > MostNote } note ? note[..MostNote] : Maybe(form["note"]), Maybe(form["other"]), Maybe(form["customer"]), lines);
    }

    private static string Trim(string? text) => text?.Trim() ?? string.Empty;

    private static string? Maybe(string? text) => Trim(text) is { Length: > 0 } said ? said : null;
}
