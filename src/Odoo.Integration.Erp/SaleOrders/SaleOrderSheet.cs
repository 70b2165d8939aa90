using System.Globalization;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>
/// The columns and rows of one <c>sale.order.load</c>: each order's first row carries the order and its first line, each further
/// row a line, its order columns blank.
/// </summary>
/// <remarks>
/// A blank cell is not a column left out: it clears what Odoo would have filled in, a date or a price. So orders share a sheet
/// only where they fill the same columns.
/// </remarks>
/// <param name="Columns">Field paths; <c>id</c> is an external id, <c>/.id</c> a database id.</param>
/// <param name="Rows">Texts.</param>
/// <param name="Orders">The orders, in the sequence of their rows.</param>
internal sealed record SaleOrderSheet(string[] Columns, string[][] Rows, IReadOnlyList<SaleOrderDraft> Orders)
{
    /// <summary>What the external ids of all sale orders that the hub made begin with.</summary>
    public const string ExternalIdPrefix = "hub.order-";

    /// <summary>The external id of an order's sale order. Odoo has one name space for all models, so ids name their kind.</summary>
    public static string ExternalId(Guid order) => $"{ExternalIdPrefix}{order:D}";

    /// <summary>The external id of a line. Made from its order's, so that no line can move to another order.</summary>
    public static string LineExternalId(Guid order, int number) => string.Create(CultureInfo.InvariantCulture, $"hub.line-{order:D}-{number}");

    /// <summary>The field of <c>sale.order</c> that bears the hub's order id, and what it says there.</summary>
    public static (string Field, string Value) MarkOf(SaleOrderDraft draft, OdooOptions options) =>
        options.OrderIdField is { Length: > 0 } field ? (field, draft.Id.ToString("D")) : ("origin", OriginOf(draft));

    /// <summary>One sheet for each set of columns, the orders in their sequence.</summary>
    public static IReadOnlyList<SaleOrderSheet> Of(IEnumerable<SaleOrderDraft> orders, SaleFields fields, OdooOptions options) =>
    [
        .. orders.Select(order => (Order: order, Head: Head(order, options), LineColumns: LineColumns(order, fields)))
            .GroupBy(static entry => string.Join('|', [.. entry.Head.Select(static cell => cell.Column), .. entry.LineColumns, entry.Order.Terms.CompanyId?.ToString(CultureInfo.InvariantCulture)]))
            .Select(static group => new SaleOrderSheet(
                [.. group.First().Head.Select(static cell => cell.Column), .. group.First().LineColumns],
                [.. group.SelectMany(static entry => RowsOf(entry.Order, entry.Head))],
                [.. group.Select(static entry => entry.Order)])),
    ];

    /// <summary>The same without some orders.</summary>
    public SaleOrderSheet? Without(IReadOnlySet<Guid> left)
    {
        var kept = Orders.Where(order => !left.Contains(order.Id)).ToArray();
        if (kept.Length == 0)
        {
            return null;
        }

        var rows = new List<string[]>(Rows.Length);
        var at = 0;
        foreach (var order in Orders)
        {
            if (!left.Contains(order.Id))
            {
                rows.AddRange(Rows.AsSpan(at, order.Lines.Count));
            }

            at += order.Lines.Count;
        }

        return new SaleOrderSheet(Columns, [.. rows], kept);
    }

    private static List<(string Column, string Value)> Head(SaleOrderDraft draft, OdooOptions options)
    {
        var order = draft.Order;
        var ownField = options.OrderIdField is { Length: > 0 } field ? field : null;
        var head = new List<(string Column, string Value)>
        {
            ("id", ExternalId(draft.Id)),
            ("partner_id/.id", Number(draft.Customer.Id)),
            ("client_order_ref", order.CustomerReference?.Raw ?? string.Empty),
            ("origin", ownField is not null ? order.ExternalId ?? string.Empty : OriginOf(draft)),
        };
        Add(head, ownField, draft.Id.ToString("D"));
        Add(head, "date_order", order.OrderedAt is { } at ? OdooTime.Write(at) : null);
        Add(head, "commitment_date", order.RequestedDelivery is { } day ? CalendarDate.Write(day) + " 00:00:00" : null);
        Add(head, "partner_shipping_id/.id", draft.ShipTo is { } ship ? Number(ship.Id) : null);
        Add(head, "partner_invoice_id/.id", draft.BillTo is { } bill ? Number(bill.Id) : null);
        Add(head, "company_id/.id", draft.Terms.CompanyId is { } company ? Number(company) : null);
        Add(head, "note", NoteOf(draft));
        return head;
    }

    private static string OriginOf(SaleOrderDraft draft) => draft.Order.ExternalId is { } number ? $"{number} {draft.Id:D}" : draft.Id.ToString("D");

    private static string[] LineColumns(SaleOrderDraft draft, SaleFields fields) =>
    [
        "order_line/id", "order_line/product_id/.id", "order_line/name", "order_line/product_uom_qty", $"order_line/{fields.LineUnit}/.id",
        .. draft.WithTaxes ? (string[])[$"order_line/{fields.LineTaxes}/.id"] : [],

        // From 16 on Odoo fills a discount of the price list in beside a price that is given: it would be taken off twice.
        .. draft.IsPriced ? (string[])["order_line/price_unit", "order_line/discount"] : [],
    ];

    private static IEnumerable<string[]> RowsOf(SaleOrderDraft draft, List<(string Column, string Value)> head)
    {
        var blank = head.Select(static _ => string.Empty).ToArray();
        return draft.Lines.Select((line, at) => (string[])[.. at == 0 ? head.Select(static cell => cell.Value) : blank, .. LineCells(draft, line)]);
    }

    private static IEnumerable<string> LineCells(SaleOrderDraft draft, SaleOrderDraftLine line)
    {
        yield return LineExternalId(draft.Id, line.Line.Number);
        yield return Number(line.Product.Id);
        yield return line.Line.Description ?? line.Product.Name;
        yield return Number(line.Line.Quantity.Value);
        yield return Number(line.Unit.Id);
        if (draft.WithTaxes)
        {
            yield return string.Join(',', line.Product.TaxIds);
        }

        if (draft.IsPriced)
        {
            yield return Number(line.Line.UnitPrice!.Value.Amount);
            yield return "0";
        }
    }

    // An address that has no code is for people: it goes where they see it.
    private static string? NoteOf(SaleOrderDraft draft) => draft is { ShipTo: null, Order.ShipTo: { } address }
        ? "Deliver to: " + string.Join(", ", new[] { address.Name, address.Street, address.Zip, address.City, address.Country }.OfType<string>())
        : null;

    private static void Add(List<(string Column, string Value)> head, string? column, string? value)
    {
        if (column is not null && value is not null)
        {
            head.Add((column, value));
        }
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
