using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Reads SDQ: the stores between which a line's quantity is divided, in pairs from SDQ03 on.</summary>
internal static class X12Stores
{
    /// <summary>Most stores of one order.</summary>
    public const int Max = 5000;

    private const int LastPair = 21;

    public static void Take(Segment sdq, X12Line line, X12Elements elements)
    {
        if (line.Deleted)
        {
            elements.Refuse(sdq, 0, "stores on a line that is taken back", "send the quantity that each store is to get");
            return;
        }

        if (sdq[1] != line.UnitCode)
        {
            elements.Refuse(sdq, 1, $"the stores' quantities are in {Flaw.Quote(sdq[1])}, the line's in {Flaw.Quote(line.UnitCode)}", "send both in one unit");
        }

        for (var at = 3; at <= LastPair && at <= sdq.Count; at += 2)
        {
            if (!sdq.Has(at) && !sdq.Has(at + 1))
            {
                continue;
            }

            if (line.Stores.Count >= Max)
            {
                elements.Refuse(sdq, at, $"a line is divided between more than {Max} stores", "send it in several orders");
                return;
            }

            if (elements.Mandatory(sdq, at, "the store") is { } store && elements.Mandatory(sdq, at + 1, "the store's quantity") is not null && elements.Decimal(sdq, at + 1) is { } quantity)
            {
                line.Add(new X12Store(sdq[2], store), quantity);
            }
        }
    }
}
