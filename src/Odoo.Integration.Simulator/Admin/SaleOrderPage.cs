using System.Globalization;
using System.Net;
using System.Text;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Admin;

/// <summary>The page for people: what arrived.</summary>
internal static class SaleOrderPage
{
    private const int MostOrders = 200;

    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Simulated Odoo</title>
        <style>
        body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; color: #222; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .7rem; border-bottom: 1px solid #ddd; }
        th { background: #f4f1f4; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .quiet { color: #777; }
        </style>
        </head>
        <body>
        <h1>Simulated Odoo</h1>
        """;

    public static string Write(DatabaseState state)
    {
        var orders = SaleOrderView.Of(state, MostOrders);
        var page = new StringBuilder(Head);
        page.Append(CultureInfo.InvariantCulture, $"\n<p class=\"quiet\">The newest {orders.Count} sale orders. Nothing here is real: this stands in for an Odoo server.</p>\n");
        page.Append("<table>\n<tr><th>Order</th><th>Status</th><th>Customer</th><th>Customer reference</th><th>Source</th>");
        page.Append("<th>External id</th><th>Lines</th><th class=\"number\">Untaxed</th></tr>\n");
        foreach (var order in orders.Reverse())
        {
            var lines = order.Lines.Select(static line => Encoded($"{line.Quantity:0.##} {line.Unit} {line.DefaultCode} at {line.Price:0.00}"));
            page.Append("<tr>");
            foreach (var text in new[] { order.Name, order.State, order.PartnerRef, order.ClientOrderRef, order.Origin, order.ExternalId })
            {
                page.Append("<td>").Append(Encoded(text)).Append("</td>");
            }

            page.Append("<td>").AppendJoin("<br>", lines).Append("</td>")
                .Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{order.AmountUntaxed:0.00} {Encoded(order.Currency)}</td></tr>\n");
        }

        return page.Append("</table>\n</body>\n</html>\n").ToString();
    }

    private static string Encoded(string? text) => WebUtility.HtmlEncode(text ?? string.Empty);
}
