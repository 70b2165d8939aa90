using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels.Csv;

public sealed class CsvHeaderTests
{
    private const string Row = "A;;K;;B;1;Stk;2";

    [TestCase("NR;Ref;CUSTOMER;Date;Sku;QTY;Unit;Price")]
    [TestCase("N.r.;re-f; customer ;d_a t:e;ßku;Qty.;ÜNIT;Price:")]
    [TestCase("\"nr\";\"ref\";\"customer\";\"date\";\"sku\";\"qty\";\"unit\";\"pri\ncé\"")]
    public void Case_accents_blanks_and_punctuation_do_not_count(string header) =>
        CsvGiven.Orders(CsvGiven.Read($"{header.Replace("ßku", "Šku", StringComparison.Ordinal)}\n{Row}\n")).Count.ShouldBe(1);

    [Test]
    public void Columns_stand_in_any_order_among_others() =>
        CsvGiven.Orders(CsvGiven.Read("price;x;unit;qty;sku;date;customer;ref;nr;y\n2;?;Stk;1;B;;K;;A;?\n")).Single().Lines[0].ShouldBe(Given.Line(1, "B", 1, 2));

    [TestCase("Menge")]
    [TestCase("Quantité")]
    [TestCase("qty")]
    public void A_field_may_have_several_names(string name) =>
        CsvGiven.Orders(Given.Read(
            CsvGiven.Format, $"nr;ref;customer;date;sku;{name};unit;price\n{Row}\n", [.. CsvGiven.Profile.Where(static pair => pair.Item1 != "Columns:line.quantity"), ("Columns:line.quantity:0", "Quantite"), ("Columns:line.quantity:1", "Menge"), ("Columns:line.quantity:2", "qty")])).Count.ShouldBe(1);

    [Test]
    public void A_changed_header_is_told_with_its_difference()
    {
        var told = CsvGiven.Told(CsvGiven.Read("nr;ref;customer;date;sku;Mnege;Einheit;pirce;Farbe\n", ("Columns:line.quantity", "Menge")));
        told.ShouldBe(
            "1:1: 'Menge' is missing ('Mnege' looks like it), 'price' is missing ('pirce' looks like it), 'unit' is missing ('Einheit' looks like it); " +
            "new in the header: 'Mnege', 'Einheit', 'pirce', 'Farbe'; name the columns as before, or add the new names under Columns in the channel's profile");
        told.ShouldNotContain("\n");
    }

    [Test]
    public void A_name_that_two_columns_bear_is_refused()
    {
        CsvGiven.Told(CsvGiven.Read($"nr;ref;customer;date;sku;qty;unit;price;Qty\n{Row};7\n")).ShouldContain("'qty' and 'Qty'");
        CsvGiven.Told(CsvGiven.Read($"nr;ref;customer;date;sku;q t y;unit;price;q.t.y\n{Row};7\n")).ShouldContain("nothing says which");
    }

    [Test]
    public void A_name_written_exactly_goes_before_one_alike()
    {
        var line = CsvGiven.Orders(CsvGiven.Read($"nr;ref;customer;date;sku;qty;unit;Preis $;Preis €\n{Row};3\n", ("Columns:line.unitPrice", "Preis €"))).Single().Lines[0];
        line.UnitPrice!.Value.Amount.ShouldBe(3);
    }

    /// <summary>The folded name of one field must not take the column that another field names.</summary>
    [Test]
    public void A_column_that_another_field_names_is_not_taken() =>
        CsvGiven.Told(CsvGiven.Read($"{CsvGiven.Header}\n{Row}\n", ("Columns:line.buyerSku", "S.K.U."))).ShouldStartWith("1:1: 'S.K.U.' is missing; nothing is new");

    [Test]
    public void A_name_of_signs_alone_is_found() =>
        CsvGiven.Orders(CsvGiven.Read($"#;ref;customer;date;sku;qty;unit;price\n{Row}\n", ("Columns:externalId", "#"))).Single().ExternalId.ShouldBe("A");

    [Test]
    public void The_header_again_is_no_order() =>
        CsvGiven.Orders(CsvGiven.Read($"{CsvGiven.Header}\n{Row}\n{CsvGiven.Header}\nC;;K;;B;1;Stk;2\n")).Select(static order => order.ExternalId).ShouldBe(["A", "C"]);

    [Test]
    public void Blank_cells_behind_the_last_column_are_the_sheets() => CsvGiven.Orders(CsvGiven.Read($"{CsvGiven.Header}\n{Row};;;\n")).Count.ShouldBe(1);

    [Test]
    public void More_columns_than_a_sheet_has_are_refused() =>
        CsvGiven.Told(CsvGiven.Read(new string(';', 20_000) + "x\n")).ShouldContain("more than 16384 columns");

    [Test]
    public void A_value_that_stands_on_a_later_row_alone_is_not_dropped() =>
        CsvGiven.Told(CsvGiven.Read($"{CsvGiven.Header}\nA;;K;;B;1;Stk;2\nA;PO-9;K;;C;1;Stk;2\n")).ShouldContain("customerReference is 'PO-9' here and nothing on line 2");

    [Test]
    public void A_change_may_take_a_line_back_and_a_cancellation_may_have_none()
    {
        var orders = CsvGiven.Orders(CsvGiven.Read(
            CsvGiven.Header + ";intent\nA;;K;;B;0;Stk;;change\nC;;K;;;;Stk;;cancel\n", ("Columns:intent", "intent")));
        orders[0].Lines.Single().Quantity.Value.ShouldBe(0);
        orders[1].Lines.ShouldBeEmpty();
    }

    [TestCase("Layout", "tall")]
    [TestCase("Layout", "wide")]
    [TestCase("Layout", "records")]
    [TestCase("Columns:line.sku", "sku{n}")]
    [TestCase("Columns:line.sku", " ")]
    [TestCase("TitleRows", "-1")]
    [TestCase("ThousandsSeparator", ",")]
    [TestCase("ThousandsSeparator", "ab")]
    [TestCase("Negatives:0", "red")]
    [TestCase("CurrencySigns:€", "EURO")]
    [TestCase("Lengths:line.quantity", "8")]
    [TestCase("Lengths:line.sku", "0")]
    [TestCase("TakenAsWritten:0", "line.description")]
    [TestCase("DateFormat", "dd.MM.")]
    [TestCase("DateFormats:0", "")]
    [TestCase("OrderedAtFormat", "HH:mm")]
    public void A_wrong_profile_is_named(string key, string value) =>
        Should.Throw<ProfileException>(() => CsvGiven.Format.Configure(Given.Profile([.. CsvGiven.Profile, (key, value)]))).Message.ShouldStartWith("Profile:");
}
