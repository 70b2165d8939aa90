using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Admin;

/// <summary>A sale order with what it refers to, for people and tests.</summary>
internal sealed record SaleOrderView(
    long Id, string? Name, string? State, string? PartnerRef, string? ClientOrderRef, string? Origin, string? ExternalId, decimal AmountUntaxed, string? Currency,
    IReadOnlyList<SaleOrderLineView> Lines)
{
    /// <summary>All orders, or the newest of them, by rising id.</summary>
    public static IReadOnlyList<SaleOrderView> Of(DatabaseState state, int most = int.MaxValue) =>
        [.. state.Rows(state.Registry.Order).TakeLast(most).Select(order => Of(state, order))];

    private static SaleOrderView Of(DatabaseState state, Row order)
    {
        var registry = state.Registry;
        Row? Find(Row row, Model model, string field) => row.Reference(field) is { } id ? state.Find(model, id) : null;
        string? NameOf(Row row) => state.NamesOf(row.Model, row.Id).FirstOrDefault() is { } name ? name.Model.DisplayName(state, name) : null;
        var lines = state.OwnedBy(order.Model.Get("order_line"), order.Id).Select(id => state.Find(registry.OrderLine, id)!);
        var views = lines.Select(line => new SaleOrderLineView(
            NameOf(line), Find(line, registry.Product, "product_id")?.Text("default_code"), line.Number("product_uom_qty"),
            Find(line, registry.Unit, registry.LineUnit)?.Text("name"), line.Number("price_unit")));
        return new SaleOrderView(
            order.Id, order.Text("name"), order.Text("state"), Find(order, registry.Partner, "partner_id")?.Text("ref"),
            order.Text("client_order_ref"), order.Text("origin"), NameOf(order), order.Number("amount_untaxed"),
            Find(order, registry.Currency, "currency_id")?.Text("name"), [.. views]);
    }
}
