using Odoo.Integration.Channels;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactGiven;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactText;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

public sealed class EdifactPriceTests
{
    // Basis, units, gross prices and what lies between them and the net one.
    [TestCase("PRI+AAA:5", "5")]
    [TestCase("PRI+AAA:12:CA::100:PCE", "0.12")]
    [TestCase("PRI+AAA:12,5", "12.5")]
    [TestCase("PRI+INV:5", "5")]
    [TestCase("PRI+AAB:6|PRI+AAA:5", "5")]
    [TestCase("PRI+AAE:6", null)]
    [TestCase("PRI+INF:6", null)]
    [TestCase("", null)]
    [TestCase("MOA+203:50", "5")]
    [TestCase("PRI+AAA:5:CT:AAE:1:KGM|MOA+203:50", "5")]
    [TestCase("PRI+AAA:5:CT:AAE:1:KGM|MOA+203:80", "8")]
    [TestCase("PRI+AAB:10|ALC+A|PCD+1:10", "9")]
    [TestCase("PRI+AAB:10|ALC+A|MOA+204:20", "8")]
    [TestCase("PRI+AAB:10|ALC+A+++1|PCD+1:10|ALC+A+++2|PCD+1:50", "4.5")]
    [TestCase("PRI+AAB:10|ALC+A++1|PCD+1:10", "10")]
    [TestCase("PRI+AAA:9|ALC+A|PCD+1:10", "9")]
    [TestCase("PRI+AAA:1.005|MOA+203:10.05", "1.005")]
    [TestCase("PRI+AAA:1.01|MOA+203:10.05", "1.01")]
    [TestCase("PRI+AAA:5|CUX+2:EUR:9", "5")]
    public void The_price_is_net_and_for_one(string segments, string? price) =>
        Order(Lines(["LIN+1++A:SA", "QTY+21:10:PCE", .. segments.Split('|', StringSplitOptions.RemoveEmptyEntries)])).Lines.ShouldBe([
            Given.Line(1, "A", 10, price is null ? null : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture))]);

    [Test]
    public void Free_goods_come_on_top() =>
        Order(Lines("LIN+1++A:SA", "QTY+21:10", "QTY+192:2", "PRI+AAA:3", "LIN+2++B:SA", "QTY+192:1")).Lines.ShouldBe([Given.Line(1, "A", 10, 3), Given.Line(1800, "A", 2, 0), Given.Line(2, "B", 1, 0)]);

    [Test]
    public void A_discount_that_no_price_can_take_up_is_a_line() => Given.Read(
        Format, Interchange([Lines("LIN+1++A:SA", "QTY+21:3", "PRI+AAB:10", "ALC+A+++1+DI", "MOA+204:1", "ALC+C+++2+FC", "MOA+23:4")]), ("ChargeSkus:FC", "FREIGHT"), ("AllowanceSkus:DI", "DISCOUNT"))[0]
        .ShouldBeOfType<ChannelReading.Found>().Order.Lines.ShouldBe([Given.Line(1, "A", 3, 10), Given.Line(1901, "DISCOUNT", 1, -1), Given.Line(1902, "FREIGHT", 1, 4)]);

    [Test]
    public void Charges_and_allowances_of_the_order_are_lines_under_the_profiles_skus()
    {
        var text = Interchange([Message(
            "1", [.. Head(), "ALC+C++6++FC", "MOA+23:15.5", "ALC+A++2++DI", "PCD+1:10", "ALC+N", Line1, "QTY+21:100", "PRI+AAA:2", "UNS+S", "CNT+2:1", "MOA+79:200", "MOA+125:195.5", "ALC+C", "MOA+131:15.5"])]);
        var order = Given.Read(Format, text, ("ChargeSkus:FC", "FREIGHT"), ("AllowanceSkus:*", "DISCOUNT"))[0].ShouldBeOfType<ChannelReading.Found>().Order;
        order.Lines.Skip(1).ShouldBe([Given.Line(900_000_001, "FREIGHT", 1, 15.5m), Given.Line(900_000_002, "DISCOUNT", 1, -20)]);
        order.Total!.Value.Amount.ShouldBe(195.5m);
        Given.Read(Format, text)[0].ShouldBeOfType<ChannelReading.Refused>().Problems.Select(static problem => problem.Remedy)
            .ShouldBe(["name its SKU under ChargeSkus:FC in the channel's profile", "name its SKU under AllowanceSkus:DI in the channel's profile"]);
    }

    [Test]
    public void A_charge_with_an_empty_sku_is_passed_over_and_a_total_may_go_unchecked()
    {
        var text = Interchange([Message("1", [.. Head(), "ALC+C++6++FC", "MOA+23:15.5", Line1, "QTY+21:100", "PRI+AAA:2", "UNS+S", "MOA+79:999"])]);
        var order = Given.Read(Format, text, ("ChargeSkus:FC", ""), ("CheckTotal", "false"))[0].ShouldBeOfType<ChannelReading.Found>().Order;
        order.Lines.Count.ShouldBe(1);
        order.Total.ShouldBeNull();
    }
}
