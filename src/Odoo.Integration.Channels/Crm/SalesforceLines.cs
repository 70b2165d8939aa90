using Odoo.Integration.Channels.Ecommerce;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Crm;

/// <summary>Makes lines of order products and opportunity products.</summary>
internal sealed class SalesforceLines(ShopOrder lines)
{
    public void Read(JsonPlace list)
    {
        if (!list.Exists)
        {
            list.Refuse("the lines are missing", "have them queried in a subquery with the record");
            return;
        }

        if (list["done"].Exists && !list["done"].Flag())
        {
            list["done"].Refuse("these are not all lines: Salesforce holds more back", "have the rest fetched (nextRecordsUrl) and sent with these");
        }

        var place = 0;
        foreach (var line in (list["records"].Exists ? list["records"] : list).Items())
        {
            ReadLine(line, ++place);
        }

        lines.CheckCount();
    }

    private void ReadLine(JsonPlace line, int place)
    {
        if (line["Quantity"].Decimal() is not { } quantity)
        {
            if (!line["Quantity"].Exists)
            {
                line["Quantity"].Refuse("the quantity is missing", "have it queried with the line");
            }

            return;
        }

        var product = line["Product2"];
        var number = line["OrderItemNumber"].Exists ? line["OrderItemNumber"].Integer(1) ?? place : place;
        var price = line["TotalPrice"].Amount() is { } net && quantity is > 0 and <= Quantity.Max ? lines.UnitPrice(line["TotalPrice"], net, quantity) : line["UnitPrice"].Amount();
        lines.Add(
            line, number, product["ProductCode"].Code() ?? product["StockKeepingUnit"].Code() ?? line["ProductCode"].Code(), product["Name"].Text(Text.MaxLength) ?? line["Description"].Text(Text.MaxLength), quantity, price);
    }
}
