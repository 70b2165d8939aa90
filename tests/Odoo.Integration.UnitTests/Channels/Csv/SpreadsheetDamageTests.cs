namespace Odoo.Integration.UnitTests.Channels.Csv;

public sealed class SpreadsheetDamageTests
{
    [TestCase("4.00639E+12", "shortens")]
    [TestCase("4,00639E+12", "shortens")]
    [TestCase("4,00639e+12", "shortens")]
    [TestCase("1E+10", "shortens")]
    [TestCase("2,00E-10", "shortens")]
    [TestCase("34012345000000000", "15 digits")]
    [TestCase("4-Mar", "date")]
    [TestCase("04. Mrz", "date")]
    [TestCase("Mrz 04", "date")]
    [TestCase("Mrz. 04", "date")]
    [TestCase("03.Mär", "date")]
    [TestCase("mars-04", "date")]
    [TestCase("04-août", "date")]
    [TestCase("01-févr", "date")]
    [TestCase("4-mag", "date")]
    [TestCase("01.okt", "date")]
    [TestCase("Sept-22", "date")]
    [TestCase("04-Mar-26", "date")]
    [TestCase("04.03.2026", "date")]
    [TestCase("3/4/2026", "date")]
    [TestCase("2026-03-04", "date")]
    [TestCase("#NAME?", "sign for an error")]
    [TestCase("#WERT!", "sign for an error")]
    [TestCase("########", "sign for an error")]
    public void A_product_number_that_a_sheet_changed_is_refused(string sku, string word)
    {
        var told = Told("line.sku", sku);
        told.ShouldContain("'" + sku + "'");
        told.ShouldContain(word);
        told.ShouldStartWith("2:9:");
        told.ShouldContain("save it as CSV again");
    }

    [TestCase("BOLT-M8")]
    [TestCase("1E5")]
    [TestCase("4E-7")]
    [TestCase("MAR-04")]
    [TestCase("4-MAR")]
    [TestCase("4-Max")]
    [TestCase("3-4")]
    [TestCase("1.2.3")]
    [TestCase("04.13.2026.1")]
    [TestCase("123456789012345")]
    [TestCase("1234567890123450")]
    [TestCase("1234567890123456789")]
    [TestCase("00815")]
    [TestCase("#1")]
    [TestCase("M-8")]
    [TestCase("marker-04")]
    public void Other_product_numbers_are_taken(string sku) => Told("line.sku", sku).ShouldBeEmpty();

    [TestCase("12345", "would be '00012345'")]
    [TestCase("123456789", "has 9 digits where")]
    [TestCase("1234567A", "")]
    [TestCase("12A", "")]
    [TestCase("00012345", "")]
    public void A_lost_zero_shows_where_the_length_is_declared(string sku, string word)
    {
        var told = Told("line.sku", sku, ("Lengths:line.sku", "8"));
        (word.Length == 0 ? told.Length == 0 : told.Contains(word, StringComparison.Ordinal)).ShouldBeTrue(told);
    }

    [TestCase("4006381333931", "")]
    [TestCase("04006381333931", "")]
    [TestCase("036000291452", "")]
    [TestCase("96385074", "")]
    [TestCase("4006381333932", "wrong check digit")]
    [TestCase("96385075", "wrong check digit")]
    [TestCase("36000291452", "would be '036000291452'")]
    [TestCase("1234565", "would be '01234565'")]
    [TestCase("1234567", "is no GTIN")]
    [TestCase("4,00638E+12", "shortens")]
    public void Gtins_are_checked_by_their_digit(string gtin, string word)
    {
        var told = Told("line.gtin", gtin);
        (word.Length == 0 ? told.Length == 0 : told.Contains(word, StringComparison.Ordinal)).ShouldBeTrue(told);
    }

    [TestCase("customer.code", "4,5E+09")]
    [TestCase("externalId", "4,5E+09")]
    [TestCase("customerReference", "4,5E+09")]
    [TestCase("customer.gln", "12345000009")]
    public void Other_codes_are_looked_at_too(string field, string code) => Told(field, code).ShouldNotBeEmpty();

    [TestCase("customerReference", "04.03.2026")]
    [TestCase("line.description", "4,5E+09")]
    public void Texts_are_not(string field, string text) => Told(field, text).ShouldBeEmpty();

    [TestCase("line.sku", "4-Mar")]
    [TestCase("line.gtin", "4006381333932")]
    public void The_profile_can_say_that_codes_are_so(string field, string code) => Told(field, code, ("TakenAsWritten:0", field)).ShouldBeEmpty();

    [Test]
    public void A_text_kept_by_a_formula_is_read() =>
        CsvGiven.Orders(CsvGiven.Read(CsvGiven.Header + "\nA;;K;;\"=\"\"00815\"\"\";1;Stk;2\n")).Single().Lines[0].Sku.ShouldBe("00815");

    private static string Told(string field, string value, params (string, string)[] profile)
    {
        var columns = new Dictionary<string, string> { ["externalId"] = "A", ["customer.code"] = "K", ["line.buyerSku"] = "77", ["line.description"] = "", ["line.sku"] = "", ["line.gtin"] = "", ["customerReference"] = "", ["customer.gln"] = "" };
        columns[field] = value;
        string[] order = ["externalId", "customer.code", "customerReference", "line.buyerSku", field];
        var names = order.Distinct().Concat(["qty"]).ToArray();
        var cells = names.Select(name => name == "qty" ? "1" : columns[name]);
        return CsvGiven.Told(Given.Read(
            CsvGiven.Format, string.Join(';', names) + "\n" + string.Join(';', cells) + "\n",
            [.. names.Where(static name => name != "qty").Select(static name => ("Columns:" + name, name)), ("Columns:line.quantity", "qty"), ("Constants:line.uom", "C62"), ("Constants:currency", "EUR"), .. profile]));
    }
}
