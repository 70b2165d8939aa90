using System.Globalization;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>Makes a verdict of what a person entered.</summary>
public static class VerdictReading
{
    private const int MostProductNumber = 255;

    /// <param name="entered">What was entered.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="against">The order that is meant by it; null for none.</param>
    /// <param name="order">The order as it is to be delivered.</param>
    /// <returns>The verdict, or what is wrong in words.</returns>
    public static (Verdict? Verdict, string? Trouble) Of(EnteredVerdict entered, string actor, Guid? against, Order order)
    {
        var (verdict, trouble) = (entered.Outcome, against) switch
        {
            ("released", _) => (new Verdict.Release(actor, entered.Note), null),
            ("mended", _) => (new Verdict.Mended(actor, entered.Note), null),
            ("rejected", _) => (new Verdict.Reject(actor, entered.Note), null),
            ("duplicate", { } original) => (new Verdict.DuplicateOf(actor, entered.Note, original), null),
            ("amendment", { } original) => (new Verdict.AmendmentOf(actor, entered.Note, original), null),
            ("duplicate" or "amendment", null) => (null, "Say of which order: enter its number, Odoo's number or its id."),
            ("edited", _) => Edit(entered, actor, order),
            _ => ((Verdict?)null, "Choose what is to become of the order."),
        };
        return (verdict is null ? null : verdict with { ReasonCode = entered.Reason }, trouble);
    }

    private static (Verdict?, string?) Edit(EnteredVerdict entered, string actor, Order order)
    {
        var changes = new List<OrderEdit.Line>();
        foreach (var (number, sku, amount) in entered.Lines.Where(static line => line.Number.Length > 0))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || order.Lines.FirstOrDefault(line => line.Number == at) is not { } line)
            {
                return (null, $"The order has no line {ForeignText.Isolated(number)}.");
            }

            decimal? quantity = null;
            if (amount.Length > 0)
            {
                // A comma may be a decimal point or part thousands: nobody should have to guess which was meant.
                if (!decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read))
                {
                    return (null, $"Line {number}: {ForeignText.Isolated(amount)} is no quantity. Write it like 1250.5; 0 takes the line out.");
                }

                quantity = read;
            }

            if (sku.Length > MostProductNumber)
            {
                return (null, $"Line {number}: a product number has at most {MostProductNumber} characters.");
            }

            var change = new OrderEdit.Line(at, sku.Length == 0 || sku == line.Sku ? null : sku, quantity == line.Quantity.Value ? null : quantity);
            if (change is not { Sku: null, Quantity: null })
            {
                changes.Add(change);
            }
        }

        return (new Verdict.EditAndRelease(actor, entered.Note, new OrderEdit(entered.Customer == order.Customer.Code ? null : entered.Customer, changes)), null);
    }
}
