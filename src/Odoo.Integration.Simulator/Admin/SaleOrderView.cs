using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Admin;

/// <summary>A sale order with what it refers to, for people and tests.</summary>
internal sealed record SaleOrderView(
    long Id, string? Name, string? State, string? PartnerRef, string? ClientOrderRef, string? Origin, string? ExternalId, decimal AmountUntaxed, string? Currency,
    IReadOnlyList<SaleOrderLineView> Lines)
{
    /// <summary>All orders, or the newest of them, by rising id.</summary>
    public static IReadOnlyList<SaleOrderView> Of(DatabaseState state, int most = int.MaxValue)
    {
        var names = state.Rows(MasterDataModels.ExternalIds).GroupBy(static name => (name.Text("model"), name.Reference("res_id")))
            .ToDictionary(static name => name.Key, name => state.ValueOf(name.First(), MasterDataModels.ExternalIds.Find("display_name")!)?.ToString());
        return [.. state.Rows(SaleModels.Order).TakeLast(most).Select(order => Of(state, order, row => names.GetValueOrDefault((row.Model.Name, row.Id))))];
    }

    private static SaleOrderView Of(DatabaseState state, Row order, Func<Row, string?> nameOf)
    {
        Row? Find(Row row, Model model, string field) => row.Reference(field) is { } id ? state.Find(model, id) : null;
        var lines = state.OwnedBy(SaleModels.Order.Find("order_line")!, order.Id).Select(id => state.Find(SaleModels.OrderLine, id)!);
        var views = lines.Select(line => new SaleOrderLineView(
            nameOf(line), Find(line, MasterDataModels.Product, "product_id")?.Text("default_code"), line.Number("product_uom_qty"),
            Find(line, MasterDataModels.Unit, "product_uom")?.Text("name"), line.Number("price_unit")));
        return new SaleOrderView(
            order.Id, order.Text("name"), order.Text("state"), Find(order, MasterDataModels.Partner, "partner_id")?.Text("ref"),
            order.Text("client_order_ref"), order.Text("origin"), nameOf(order), order.Number("amount_untaxed"),
            Find(order, MasterDataModels.Currency, "currency_id")?.Text("name"), [.. views]);
    }
}
