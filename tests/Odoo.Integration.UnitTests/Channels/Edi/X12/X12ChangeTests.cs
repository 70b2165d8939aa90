using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Channels.X12Text;

namespace Odoo.Integration.UnitTests.Channels.Edi.X12;

public sealed class X12ChangeTests
{
    private const string Bch = "BCH*04*SA*P**2*20261101*****20261120";
    private static readonly (string, string) Usd = ("Currency", "USD");

    [TestCase("POC*3*AI*5**EA*2**VN*A", 5, "2")]
    [TestCase("POC*3*QI*15*15*EA*2**VN*A", 15, "2")]
    [TestCase("POC*3*QD*5**EA*2*PE*VN*A", 5, "2")]
    [TestCase("POC*3*PC*5**EA*1.75**VN*A", 5, "1.75")]
    [TestCase("POC*3*CA*5**EA:1*2**VN*A", 5, "2")]
    [TestCase("POC*3*RQ*5**EA***VN*A", 5, null)]
    [TestCase("POC*3*RZ*0**EA*2**VN*A", 0, "2")]
    [TestCase("POC*3*DI******VN*A", 0, null)]
    public void A_line_says_what_it_is_to_be(string poc, int quantity, string? price)
    {
        var order = One(Of(Bch, poc, "CTT*1").Replace("*P*>~", "*P*:~", StringComparison.Ordinal), Usd);
        (order.Intent, order.ExternalId, order.Revision).ShouldBe((OrderIntent.Change, "P", 2));
        var line = order.Lines.ShouldHaveSingleItem();
        (line.Number, line.Sku, line.Quantity.Value).ShouldBe((3, "A", quantity));
        (line.UnitPrice?.Amount).ShouldBe(price is null ? null : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestCase("POC*3*RC*5**EA*2**VN*A", "segment 3 (POC), element 2")]
    [TestCase("POC*3**5**EA*2**VN*A", "segment 3 (POC), element 2")]
    [TestCase("POC*3*QI***EA*2**VN*A", "segment 3 (POC), element 3")]
    [TestCase("POC*3*PC****1.75**VN*A", "segment 3 (POC), element 3")]
    [TestCase("POC*3*QI*5*9*EA*2**VN*A", "segment 3 (POC), element 4")]
    [TestCase("POC*3*QC*5*5:2*EA*2**VN*A", "segment 3 (POC), element 4")]
    [TestCase("PO1*3*5*EA*2**VN*A", "segment 3 (PO1)")]
    [TestCase("POC*3*NC******VN*A", "has no lines")]
    public void What_cannot_be_said_so_is_refused(string line, string place) =>
        Refused(Of(Bch, line).Replace("*P*>~", "*P*:~", StringComparison.Ordinal), Usd).ShouldContain(one => one.Contains(place, StringComparison.Ordinal));

    [TestCase("BCH*01*SA*P**2*20261101")]
    [TestCase("BCH*03*SA*P**2*20261101")]
    public void A_purpose_may_cancel(string bch) => One(Of(bch), Usd).Intent.ShouldBe(OrderIntent.Cancel);

    [Test]
    public void A_line_may_cancel_the_order() => One(Of(Bch, "POC*1*CF"), Usd).Intent.ShouldBe(OrderIntent.Cancel);

    [TestCase("BCH*04*SA*P**7*20261101*****20261120", 7)]
    [TestCase("BCH*04*SA*P**007*20261101", 7)]
    [TestCase("BCH*04*SA*P***20261101*****20261120", 29_919_723)]
    [TestCase("BCH*04*SA*P***20261101", 29_919_723)]
    [TestCase("BCH*04*SA*P**A*20261101*****20261121", 29_921_163)]
    public void A_change_is_a_revision_of_its_order(string bch, int revision) => One(Of(bch, "POC*1*DI******VN*A"), Usd).Revision.ShouldBe(revision);

    [Test]
    public void A_release_is_changed_under_its_own_number() => One(Of("BCH*04*RL*P*7*1*20261101", "POC*1*DI******VN*A"), Usd).ExternalId.ShouldBe("P/7");

    [Test]
    public void Stores_are_changed_each() =>
        All(Of(Bch, "POC*1*RZ*30**EA*2**VN*A", "SDQ*EA*92*0001*10*0002*20"), Usd).Select(static order => (order.ExternalId, order.Lines[0].Quantity.Value)).ShouldBe([("P@0001", 10m), ("P@0002", 20m)]);

    [Test]
    public void An_unchanged_line_is_passed_over() => One(Of(Bch, "POC*1*NC******VN*B", "POC*2*DI******VN*A", "CTT*2"), Usd).Lines.ShouldHaveSingleItem().Sku.ShouldBe("A");
}
