using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>
/// The columns and rows of <c>sale.order.load</c> for one order: the first row carries the order and its first line, each
/// further row a line, its order columns blank.
/// </summary>
/// <param name="Columns">Field paths; <c>id</c> is an external id, <c>/.id</c> a database id.</param>
/// <param name="Rows">Texts.</param>
internal sealed record SaleOrderRows(string[] Columns, string[][] Rows)
{
    /// <summary>The external id of an order. Lines add a dot and their number, so that no id can be another kind's.</summary>
    public static string ExternalId(Order order) => $"hub.{order.Id:D}";

    public static SaleOrderRows Of(SaleOrderDraft draft)
    {
        var order = draft.Order;

        // A blank cell would set the price to zero; without the column, Odoo takes the price list's.
        var priced = draft.Lines[0].Line.UnitPrice is not null;
        var head = new List<(string Column, string Value)>
        {
            ("id", ExternalId(order)),
            ("partner_id/.id", Number(draft.Customer.Id)),
            ("client_order_ref", order.CustomerReference?.Raw ?? string.Empty),
            ("origin", order.ExternalId ?? order.Id!.Value.ToString("D")),
        };
        Add(head, "date_order", order.OrderedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        Add(head, "commitment_date", order.RequestedDelivery is { } day ? CalendarDate.Write(day) + " 00:00:00" : null);
        Add(head, "partner_shipping_id/.id", draft.ShipTo is { } ship ? Number(ship.Id) : null);
        Add(head, "partner_invoice_id/.id", draft.BillTo is { } bill ? Number(bill.Id) : null);
        Add(head, "note", NoteOf(draft));
        string[] lineColumns = ["order_line/id", "order_line/product_id/.id", "order_line/name", "order_line/product_uom_qty", "order_line/product_uom/.id"];
        var columns = head.Select(static cell => cell.Column).Concat(lineColumns).Concat(priced ? ["order_line/price_unit"] : []).ToArray();
        var blank = head.Select(static _ => string.Empty).ToArray();
        return new SaleOrderRows(columns, [.. draft.Lines.Select((line, at) =>
            (string[])[.. at == 0 ? head.Select(static cell => cell.Value) : blank, .. LineCells(order, line, priced)])]);
    }

    private static IEnumerable<string> LineCells(Order order, SaleOrderDraftLine line, bool priced)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{ExternalId(order)}.{line.Line.Number}");
        yield return Number(line.Product.Id);
        yield return line.Line.Description ?? line.Product.Name;
        yield return Number(line.Line.Quantity.Value);
        yield return Number(line.Unit.Id);
        if (priced)
        {
            yield return Number(line.Line.UnitPrice!.Value.Amount);
        }
    }

    // An address that has no code is for people: it goes where they see it.
    private static string? NoteOf(SaleOrderDraft draft) => draft is { ShipTo: null, Order.ShipTo: { } address }
        ? "Deliver to: " + string.Join(", ", new[] { address.Name, address.Street, address.Zip, address.City, address.Country }.OfType<string>())
        : null;

    private static void Add(List<(string Column, string Value)> head, string column, string? value)
    {
        if (value is not null)
        {
            head.Add((column, value));
        }
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
