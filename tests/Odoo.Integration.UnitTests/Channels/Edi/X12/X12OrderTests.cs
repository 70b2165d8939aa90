using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.X12;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Channels.X12Text;

namespace Odoo.Integration.UnitTests.Channels.Edi.X12;

public sealed class X12OrderTests
{
    private const string Beg = "BEG*00*SA*P**20261120";
    private static readonly (string, string) Usd = ("Currency", "USD");

    [TestCase("VN*A", "A", null, null)]
    [TestCase("VP*A*BP*B", "A", "B", null)]
    [TestCase("IN*B*UP*012345678905", null, "B", "012345678905")]
    [TestCase("CB*B*MG*A*EN*4006381333931", "A", "B", "4006381333931")]
    [TestCase("EO*96385074", null, null, "96385074")]
    [TestCase("UK*00012345678905", null, null, "00012345678905")]
    [TestCase("UA*042040304101*VN*2*IN*3", "2", "3", "042040304101")]
    [TestCase("UI*01234567890", null, null, "012345678905")]
    [TestCase("PI*B*SK*A", "A", "B", null)]
    [TestCase("SZ*XL*ZZ*X*VC*A", "A", null, null)]
    [TestCase("IB*0835201031", "0835201031", null, null)]
    [TestCase("AA*1*BB*2*CC*3*DD*4*EE*5*FF*6*GG*7*HH*8*JJ*9*VN*10", "10", null, null)]
    public void Product_numbers_come_in_pairs(string pairs, string? sku, string? buyerSku, string? gtin)
    {
        var line = One(Of(Beg, "PO1*1*1*EA*1**" + pairs), Usd).Lines[0];
        (line.Sku, line.BuyerSku, line.Gtin).ShouldBe((sku, buyerSku, gtin));
    }

    [TestCase("UP*555666411", "no GTIN")]
    [TestCase("ZZ*1", "which product")]
    [TestCase("VN*", "which product")]
    public void A_line_without_a_product_is_refused(string pairs, string words) => Refused(Of(Beg, "PO1*1*1*EA*1**" + pairs), Usd).ShouldContain(line => line.Contains(words, StringComparison.Ordinal));

    [TestCase("EA", "PE", 12, "12")]
    [TestCase("EA", "", 12, "12")]
    [TestCase("EA", "HP", 12, "0.12")]
    [TestCase("HC", "HP", 12, "12")]
    [TestCase("EA", "TP", 12, "0.012")]
    [TestCase("EA", "PD", 12, "1")]
    [TestCase("DZ", "PD", 12, "12")]
    [TestCase("LB", "PP", 12, "12")]
    [TestCase("FT", "HF", 12, "0.12")]
    [TestCase("EA", "NC", 12, "0")]
    [TestCase("EA", "TB", 12, null)]
    [TestCase("EA", "SR", 12, null)]
    [TestCase("EA", "CT", 12, "12")]
    public void A_price_is_for_what_its_basis_says(string unit, string basis, int price, string? expected) =>
        One(Of(Beg, $"PO1*1*1*{unit}*{price}*{basis}*VN*A"), Usd).Lines[0].UnitPrice?.Amount.ShouldBe(expected is null ? 0 : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [TestCase("EA", "TB")]
    [TestCase("EA", "SR")]
    public void A_price_that_is_none_is_left_to_the_price_list(string unit, string basis) => One(Of(Beg, $"PO1*1*1*{unit}*12*{basis}*VN*A"), Usd).Lines[0].UnitPrice.ShouldBeNull();

    [TestCase("EA", "PP", "another unit")]
    [TestCase("EA", "PM", "basis of price")]
    [TestCase("EA", "PD", "decimal places")]
    public void A_price_that_cannot_be_for_one_unit_is_refused(string unit, string basis, string words) =>
        Refused(Of(Beg, $"PO1*1*1*{unit}*10*{basis}*VN*A"), Usd).ShouldContain(line => line.Contains(words, StringComparison.Ordinal));

    [TestCase("CTP**CON*8.5", "", "8.5")]
    [TestCase("CTP*RS*RES*14.4", "", null)]
    [TestCase("CTP**CON*8.5", "10", "10")]
    [TestCase("CTP******DIS*.8", "10.5", "8.4")]
    [TestCase("PO3*AP***8.5*PE*1*EA", "", "8.5")]
    public void Prices_of_ctp_and_po3_stand_in(string segment, string price, string? expected) =>
        (One(Of(Beg, $"PO1*1*1*EA*{price}**VN*A", segment), Usd).Lines[0].UnitPrice?.Amount).ShouldBe(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [TestCase("CTP******SEL*.8", "multiplier")]
    [TestCase("PO3*AP***8.5*PE*5*EA", "varies")]
    [TestCase("SLN*1**A*1*EA*1****VN*X", "subline")]
    [TestCase("N1*ST*ELSEWHERE*92*X9", "ship-to of its own")]
    [TestCase("SAC*P*B280***100", "SAC01")]
    public void What_would_change_the_order_is_refused_by_name(string segment, string words) =>
        Refused(Of(Beg, "PO1*1*1*EA*10**VN*A", segment), Usd).ShouldContain(line => line.Contains(words, StringComparison.Ordinal) && line.Contains("segment 4", StringComparison.Ordinal));

    [Test]
    public void Schedules_make_a_line_each()
    {
        var order = One(Of(Beg, "PO1*7*100*EA*2**VN*A", "SCH*60*EA***002*20261201", "SCH*40*EA***002*20261215", "PO1*8*1*EA*2**VN*B", "CTT*2*101", "AMT*TT*202"), Usd);
        order.Lines.Select(static line => (line.Number, line.Sku, line.Quantity.Value, line.RequestedDelivery?.Day)).ShouldBe([(7, "A", 60m, 1), (7002, "A", 40m, 15), (8, "B", 1m, null)]);
    }

    [TestCase("SCH*60*EA***002*20261201", "SCH*41*EA***002*20261215", "add up to 101")]
    [TestCase("SCH*60*CA***002*20261201", "SCH*40*EA***002*20261215", "counts in 'CA'")]
    [TestCase("SCH**EA***002*20261201", "SCH*40*EA***002*20261215", "is missing")]
    public void Schedules_that_do_not_add_up_are_refused(string first, string second, string words) =>
        Refused(Of(Beg, "PO1*7*100*EA*2**VN*A", first, second), Usd).ShouldContain(line => line.Contains(words, StringComparison.Ordinal));

    [Test]
    public void Stores_get_an_order_each()
    {
        var found = Readings(Of(
            Beg, "N1*ST*DC*92*DC1", "PO1*1*30*EA*2**VN*A", "SDQ*EA*92*0001*10*0002*20", "PO1*2*5*EA*3**VN*B", "SDQ*EA*UL*4012345000009*1", "SDQ*EA*92*0002*4", "CTT*2*35", "AMT*TT*75"), Usd)
            .Cast<ChannelReading.Found>().ToArray();
        found.Select(static one => one.Order.ExternalId).ShouldBe(["P@0001", "P@0002", "P@4012345000009"]);
        found.Select(static one => one.Order.ShipTo).ShouldBe([new Address("0001"), new Address("0002"), new Address(null, "4012345000009")]);
        found[1].Order.Lines.Select(static line => (line.Number, line.Quantity.Value)).ShouldBe([(1, 20m), (2, 4m)]);
        found.Select(static one => one.Order.Total).ShouldAllBe(static total => total == null);
        found.Select(static one => one.Key).Distinct().Count().ShouldBe(3);
        found.ShouldAllBe(static one => one.Order.CustomerReference!.Raw == "P");
        found[0].Position.ShouldBe("interchange 905, group 905, message 1, store 0001");
    }

    [TestCase("SDQ*EA*92*0001*10*0002*19", "add up to 29")]
    [TestCase("SDQ*CA*92*0001*10*0002*20", "in 'CA'")]
    [TestCase("SDQ*EA*92*0001*10*0002*", "is missing")]
    public void Stores_that_do_not_add_up_are_refused(string sdq, string words) =>
        Refused(Of(Beg, "PO1*1*30*EA*2**VN*A", sdq), Usd).ShouldContain(line => line.Contains(words, StringComparison.Ordinal));

    [Test]
    public void All_lines_have_stores_or_none() =>
        Refused(Of(Beg, "PO1*1*30*EA*2**VN*A", "SDQ*EA*92*0001*30", "PO1*2*1*EA*1**VN*B"), Usd).ShouldContain(static line => line.Contains("this one is not", StringComparison.Ordinal));

    [TestCase("SAC*A*B280***2000***2.00****02", "10.5")]
    [TestCase("SAC*A*B280******2.00*EA***02", "10.5")]
    [TestCase("SAC*A*C310***" + "*1*8", "11.5")]
    [TestCase("SAC*A*B280***2000*******01", "12.5")]
    [TestCase("SAC*N*B280***2000", "12.5")]
    public void An_allowance_of_a_line_goes_into_its_price(string sac, string expected) =>
        One(Of(Beg, "PO1*1*10*CA*12.5**VN*A", sac), Usd).Lines.ShouldHaveSingleItem().UnitPrice!.Value.Amount.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Test]
    public void Other_allowances_and_charges_become_lines_where_the_profile_names_them()
    {
        string[] segments = [Beg, "SAC*C*D240***1500*******06***FREIGHT", "SAC*A*C310****3*10", "PO1*1*3*EA*10**VN*A", "SAC*A*B280***1000"];
        Refused(Of(segments), Usd).ShouldContain(static line => line.Contains("AllowanceSkus:B280", StringComparison.Ordinal));
        var lines = One(Of(segments), Usd, ("AllowanceSkus:*", "DISCOUNT"), ("ChargeSkus:D240", "FREIGHT-US")).Lines;
        lines.Select(static line => (line.Number, line.Sku, line.UnitPrice!.Value.Amount)).ShouldBe([(1, "A", 10m), (1501, "DISCOUNT", -10m), (900_000_001, "FREIGHT-US", 15m), (900_000_002, "DISCOUNT", -2m)]);
        One(Of(segments), Usd, ("AllowanceSkus:*", ""), ("ChargeSkus:*", "")).Lines.Count.ShouldBe(1);
    }

    [TestCase("AMT*TT*99.5", true)]
    [TestCase("AMT*TT*100", true)]
    [TestCase("AMT*TT*100.01", true)]
    [TestCase("AMT*TT*100.02", false)]
    [TestCase("AMT*TT*108.25", false)]
    public void The_total_is_that_of_the_lines(string amount, bool fits)
    {
        var text = Of(Beg, "PO1*1*10*EA*10**VN*A", "CTT*1*10", amount);
        if (fits && amount != "AMT*TT*99.5")
        {
            One(text, Usd).Total.ShouldNotBeNull();
        }
        else
        {
            Refused(text, Usd).ShouldContain(static line => line.Contains("segment 5 (AMT), element 2", StringComparison.Ordinal));
            One(text, Usd, ("CheckTotal", "false")).Total.ShouldBeNull();
        }
    }

    [TestCase("10", "2.5", "CTT*2*12.5", true)]
    [TestCase("10", "2.5", "CTT*2*35", true)]
    [TestCase("10", "2.5", "CTT*2*13", false)]
    [TestCase("10", "2.5", "CTT*3", false)]
    [TestCase("10", "2.5", "CTT*2", true)]
    public void Counts_and_hash_totals_are_held_against_the_lines(string first, string second, string ctt, bool fits) =>
        Readings(Of(Beg, $"PO1*1*{first}*EA*1**VN*A", $"PO1*2*{second}*LB*1**VN*B", ctt), Usd)[0].ShouldBeOfType(fits ? typeof(ChannelReading.Found) : typeof(ChannelReading.Refused));

    [TestCase("1,2,3", "1,2,3")]
    [TestCase(",,", "1,2,3")]
    [TestCase("2,A,1", "2,3,1")]
    [TestCase("000100001,000200001", "100001,200001")]
    [TestCase("1,1,2", "1,3,2")]
    [TestCase("0,-1,1.5", "1,2,3")]
    public void Line_numbers_are_the_buyers_where_they_are_numbers(string given, string expected) =>
        string.Join(',', One(Of([Beg, .. given.Split(',').Select(static number => $"PO1*{number}*1*EA*1**VN*A")]), Usd).Lines.Select(static line => line.Number)).ShouldBe(expected);

    [TestCase("DTM*002*20261201", "DTM*010*20261125", "2026-12-01")]
    [TestCase("DTM*010*20261125", "DTM*063*20261205", "2026-12-05")]
    [TestCase("DTM*037*20261125", "DTM*038*20261130", "2026-11-30")]
    [TestCase("DTM*010*20261125", "DTM*001*20261130", "2026-11-25")]
    [TestCase("DTM*001*20261130", "REF*CO*1", null)]
    public void The_most_definite_day_of_delivery_wins(string first, string second, string? expected) =>
        One(Of(Beg, first, second, Line1), Usd).RequestedDelivery?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);

    [TestCase("DTM*004*20261119*1430*UT", "2026-11-19T14:30:00Z")]
    [TestCase("DTM*004*20261119*1430*ES", "2026-11-19T19:30:00Z")]
    [TestCase("DTM*004*20261119*143055", "2026-11-19T14:30:55Z")]
    [TestCase("DTM*004*20261119", "2026-11-20T00:00:00Z")]
    [TestCase("DTM*004*20261119*9999", "2026-11-20T00:00:00Z")]
    public void The_instant_of_the_order_may_have_a_time(string dtm, string expected) =>
        One(Of(Beg, dtm, Line1), Usd).OrderedAt.ShouldBe(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Test]
    public void Parties_are_told_by_role_and_qualifier()
    {
        var order = One(Of(
            Beg, "N1*SO*SOLD*92*S1", "N1*BY*BUYER*9*0123456789012", "N1*BT*BILL*1*123456789", "N3*STREET 1", "N4*TOLEDO*OH*43604", "N1*ST**UL*4012345000009", "N2*NAME 2", "PER*IC*JO*TE*1",
            "N4*BERLIN**10115*DE", "N1*VN*US*92*US1", "N3*OURS", Line1), Usd);
        order.Customer.ShouldBe(new Party("0123456789012", Name: "BUYER"));
        order.BillTo.ShouldBe(new Address("123456789", null, "BILL", "STREET 1", "TOLEDO", "43604"));
        order.ShipTo.ShouldBe(new Address(null, "4012345000009", "NAME 2", null, "BERLIN", "10115", "DE"));
        One(Of(Beg, "N1*SO*SOLD*92*S1", Line1), Usd).Customer.Code.ShouldBe("S1");
        var both = One(Of(Beg, "N1*BS*BOTH*92*B1", Line1), Usd);
        both.ShipTo.ShouldBe(both.BillTo);
    }

    [TestCase("BEG*00*RL*P*7*20261120", "P/7")]
    [TestCase("BEG*00*NE*P**20261120", "P")]
    [TestCase("BEG*18*SA*P**20261120", "P")]
    public void A_release_is_an_order_of_its_own(string beg, string externalId) => One(Of(beg, Line1), Usd).ExternalId.ShouldBe(externalId);

    [TestCase("BEG*00*BK*P**20261120", "blanket")]
    [TestCase("BEG*00*RL*P**20261120", "release number")]
    [TestCase("BEG*00*IN*P**20261120", "information")]
    [TestCase("BEG*22*SA*P**20261120", "information")]
    [TestCase("BEG*13*SA*P**20261120", "purpose")]
    [TestCase("BEG**SA*P**20261120", "purpose")]
    [TestCase("BEG*00*SA*P**261120", "no date")]
    public void What_is_no_order_says_so(string beg, string words) => Refused(Of(beg, Line1), Usd).ShouldContain(line => line.Contains(words, StringComparison.Ordinal));

    [Test]
    public void A_blanket_order_is_read_where_the_profile_says_so() => One(Of("BEG*00*BK*P**20261120", Line1), Usd, ("BlanketOrders", "true")).ExternalId.ShouldBe("P");

    [TestCase("003040", "BEG*00*SA*P**961120")]
    [TestCase("003070", "BEG*00*SA*P**961120")]
    [TestCase("004010", "BEG*00*SA*P**19961120")]
    [TestCase("004010VICS", "BEG*00*SA*P**19961120")]
    [TestCase("004SPL", "BEG*00*SA*P**19961120")]
    [TestCase("005010", "BEG*00*SA*P**19961120")]
    [TestCase("008060", "BEG*00*SA*P**19961120")]
    public void Versions_from_003040_to_008060_are_read(string version, string beg) =>
        One(Of(beg, Line1).Replace("*004010~", $"*{version}~", StringComparison.Ordinal), Usd).OrderedAt!.Value.Year.ShouldBe(1996);

    [TestCase("003030")]
    [TestCase("008070")]
    [TestCase("")]
    [TestCase("XX")]
    public void Other_versions_are_refused(string version) =>
        Refused(Of(Beg, Line1).Replace("*004010~", $"*{version}~", StringComparison.Ordinal), Usd).Single().ShouldContain("GS08");

    [Test]
    public void A_repetition_separator_is_no_data() =>
        One(Of(Beg, "REF*CO*1^2", "PO1*1*1*EA*1**VN*A").Replace("*U*00401*", "*^*00501*", StringComparison.Ordinal).Replace("*004010~", "*005010~", StringComparison.Ordinal), Usd).Lines.Count.ShouldBe(1);

    [Test]
    public void A_missing_terminator_is_named() =>
        Refused(Of(Beg, "N1*BY*RETAILER*92*1129\nN3*12 ROAD", Line1), Usd).ShouldContain(static line => line.Contains("terminator is missing", StringComparison.Ordinal));

    [Test]
    public void Identity_by_content_outlives_new_control_numbers()
    {
        (string, string) content = ("Identity", "Content");
        var keys = new[] { (1, "P"), (2, "P"), (3, "Q") }.Select(pair => ((ChannelReading.Found)Readings(Interchange([Order(pair.Item1, pair.Item2)], pair.Item1), content)[0]).Key).ToArray();
        keys[0].ShouldBe(keys[1]);
        keys[2].ShouldNotBe(keys[0]);
        ((ChannelReading.Found)Readings(Interchange([Order(1, "P")], 1))[0]).Key.ShouldNotBe(((ChannelReading.Found)Readings(Interchange([Order(2, "P")], 2))[0]).Key);
    }

    [TestCase("Identity", "Luck")]
    [TestCase("Acknowledge", "true")]
    [TestCase("TestInterchanges", "perhaps")]
    public void A_wrong_setting_is_quoted(string key, string value) =>
        Should.Throw<ProfileException>(() => new X12PurchaseOrderFormat().Configure(Given.Profile((key, value)))).Message.ShouldContain(value);

    [Test]
    public void A_test_is_refused_as_a_whole_unless_the_profile_reads_tests()
    {
        var text = Interchange([Order(1, "P1"), Order(2, "P2", "PO1*x")]).Replace("*0*P*", "*0*T*", StringComparison.Ordinal);
        Refused(text).ShouldBe(["interchange 905: this is a test interchange (ISA15 T); have the partner send it as a real one, or set TestInterchanges in the profile of a channel for tests"]);
        Readings(text, ("TestInterchanges", "true")).OfType<ChannelReading.Found>().Count().ShouldBe(1);
    }

    [Test]
    public void A_test_does_not_hold_up_the_interchange_behind_it()
    {
        var (test, real) = (Interchange([Order(1, "P1")], 1).Replace("*0*P*", "*0*T*", StringComparison.Ordinal), Interchange([Order(1, "P2")], 2));
        Readings(test + real).Select(static reading => reading.Position).ShouldBe(["interchange 1", "interchange 2, group 2, message 1"]);
        Readings(test[..test.IndexOf("SE*", StringComparison.Ordinal)]).ShouldHaveSingleItem();
        var swallowed = Readings(test[..test.IndexOf("IEA*", StringComparison.Ordinal)] + real);
        swallowed.Count.ShouldBe(2);
        ((ChannelReading.Refused)swallowed[1]).Problems.ShouldHaveSingleItem().What.ShouldContain("refused with it");
    }

    [Test]
    public void A_cancellation_names_its_order_alone()
    {
        var order = One(Of("BEG*01*SA*P**20261120", "PO1*1*1*EA*1**UP*5", "CTT*1*1"), Usd);
        (order.Intent, order.Lines.Count, order.ExternalId).ShouldBe((OrderIntent.Cancel, 0, "P"));
        order.Revision.ShouldBePositive();
    }

    [Test]
    public void An_order_too_long_is_refused()
    {
        var lines = Enumerable.Repeat("PO1**1*EA*1**VN*A", 50_001);
        Refused(Of([Beg, .. lines]), Usd).ShouldContain(static line => line.Contains("more than 50000 lines", StringComparison.Ordinal));
    }
}
