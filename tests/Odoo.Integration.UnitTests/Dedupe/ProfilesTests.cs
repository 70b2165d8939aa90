using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class ProfilesTests
{
    [TestCase("ac-me 1", "c:ACME1")]
    [TestCase("0012", "c:12")]
    [TestCase("0", "c:0")]
    [TestCase("A0012", "c:A0012")]
    [TestCase("--", "c:--")]
    public void A_code_is_known_without_its_punctuation(string code, string name) => CustomerNames.Of(new Party(code)).ShouldBe([name]);

    [Test]
    public void A_customer_has_as_many_names_as_were_sent()
    {
        CustomerNames.Of(new Party("A1", "4012345000009", "DE 123", "Einkauf+pos@Nord.example", "Nord")).ShouldBe(["c:A1", "g:4012345000009", "v:DE123", "e:EINKAUF@NORD.EXAMPLE"]);
        CustomerNames.Of(new Party(null)).ShouldBeEmpty();
        CustomerNames.Of(new Party(null, Email: "+x@y.example")).ShouldBe(["e:+X@Y.EXAMPLE"]);
    }

    [TestCase("C00012345", "c:12345")]
    [TestCase("K-1234", "c:1234")]
    [TestCase("K-123", null)]
    [TestCase("12345", null)]
    public void The_digits_of_a_code_hint_at_the_customer(string code, string? hint) => CustomerNames.HintsOf(new Party(code)).ShouldBe(hint is null ? [] : [hint]);

    [TestCase("Muster GmbH & Co. KG", "MUSTER")]
    [TestCase("The Muster Company, Ltd.", "MUSTER")]
    [TestCase("GmbH", null)]
    [TestCase("AB", null)]
    public void A_company_is_known_without_its_legal_form(string name, string? hint) => CustomerNames.HintsOf(new Party(null, Name: name)).ShouldBe(hint is null ? [] : ["n:" + hint]);

    [Test]
    public void A_place_is_known_by_code_number_and_house()
    {
        Deliveries.PlacesOf(null).ShouldBeEmpty();
        Deliveries.PlacesOf(new Address("hh-1", "4012345000009", "Store", "Kai 3", "Hamburg", "20457")).ShouldBe(["c:HH1", "g:4012345000009", "a:204573"]);
        Deliveries.PlacesOf(new Address(null, Street: "Kai 3", City: "Hamburg")).ShouldBe(["a:HAMBURG3"]);
        Deliveries.PlacesOf(new Address(null, Name: "Store")).ShouldBeEmpty();
    }

    [Test]
    public void A_day_that_all_lines_share_is_the_orders()
    {
        var day = new DateOnly(2026, 12, 1);
        var line = Given.Line(1, "A", 1) with { RequestedDelivery = day };
        Deliveries.CommonDay([line, line]).ShouldBe(day);
        Deliveries.CommonDay([line, line with { RequestedDelivery = null }]).ShouldBeNull();
        Deliveries.CommonDay([]).ShouldBeNull();
    }

    [TestCase("1O07", "1007")]
    [TestCase("47II", "4711")]
    [TestCase("00B5", "85")]
    [TestCase("OOO", "OOO")]
    public void References_are_read_as_eyes_confuse_them(string normalised, string loose) => References.Loose(normalised).ShouldBe(loose);

    [Test]
    public void Lines_split_and_merged_are_one_basket()
    {
        var whole = Profile(Order() with { Lines = [Given.Line(1, "A", 10, 1m), Given.Line(2, "B", 5, 2m)] });
        var split = Profile(Order() with { Lines = [Given.Line(1, "a", 4, 1m), Given.Line(2, "B", 5.0m, 2m), Given.Line(3, "A", 6, 1m)] });
        split.Basket.ShouldBe(whole.Basket);
        split.Lines.ShouldBe(whole.Lines);
        Profile(Order() with { Lines = [Given.Line(1, "A", 10, 1m)] }).Basket.ShouldNotBe(whole.Basket);
    }

    [TestCase("DZN", 1, "C62", 12)]
    [TestCase("GRM", 500, "KGM", 0.5)]
    [TestCase("MTQ", 2, "LTR", 2000)]
    [TestCase("EA", 3, "C62", 3)]
    public void Units_are_of_one_base(string unit, double quantity, string other, double asMany) => Profile(Order() with { Lines = [Given.Line(1, "A", (decimal)quantity, null, unit)] }).Basket
        .ShouldBe(Profile(Order() with { Lines = [Given.Line(1, "A", (decimal)asMany, null, other)] }).Basket);

    [Test]
    public void Lines_of_one_product_in_two_units_stay_two()
    {
        Profile(Order() with { Lines = [Given.Line(1, "A", 1, 1m), Given.Line(2, "A", 1, 1m, "KGM")] }).Lines.Length.ShouldBe(2);
        Profile(Order() with { Lines = [Given.Line(1, "A", 1, 1m), Given.Line(2, "A", 1)] }).Lines.ShouldHaveSingleItem().Value.ShouldBeNull();
    }

    [Test]
    public void Products_are_united_over_the_customers_number_and_the_gtin()
    {
        var order = Lines(new OrderLine(1, null, "BUY-7", null, null, Given.Amount(2), null));
        var both = Lines(new OrderLine(1, null, "BUY-7", "4006381333931", null, Given.Amount(1), null));
        var sku = Lines(new OrderLine(1, "A-1", null, "4006381333931", null, Given.Amount(2), null));
        var (united, candidates) = ProductNames.Unite(order, [new Candidate(both), new Candidate(sku)]);
        united.Lines[0].Product.ShouldBe(sku.Lines[0].Product);
        united.Basket.ShouldBe(candidates[1].Order.Basket);
        candidates[0].Order.Lines[0].Product.ShouldBe(sku.Lines[0].Product);
    }

    [Test]
    public void Where_all_have_the_manufacturers_number_nothing_is_made_anew()
    {
        var order = Profile(Order());
        IReadOnlyList<Candidate> candidates = [new Candidate(Profile(Order()))];
        var (united, same) = ProductNames.Unite(order, candidates);
        united.ShouldBeSameAs(order);
        same.ShouldBeSameAs(candidates);
    }

    private static OrderProfile Lines(params OrderLine[] lines) => Profile(Order() with { Lines = lines });
}
