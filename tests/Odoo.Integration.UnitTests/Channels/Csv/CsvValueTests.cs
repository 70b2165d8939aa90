using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels.Csv;

/// <summary>Numbers, prices and dates as profiles let them be written.</summary>
public sealed class CsvValueTests
{
    [TestCase("1234,5", ",", "", "1234.5")]
    [TestCase("1.234,5", ",", ".", "1234.5")]
    [TestCase("1.234.567", ",", ".", "1234567")]
    [TestCase("1,234.5", ".", ",", "1234.5")]
    [TestCase("1 234,5", ",", " ", "1234.5")]
    [TestCase("1\u00A0234,5", ",", " ", "1234.5")]
    [TestCase("1\u202F234\u202F567,5", ",", " ", "1234567.5")]
    [TestCase("1 234,5", ",", "\u00A0", "1234.5")]
    [TestCase("1'234.5", ".", "'", "1234.5")]
    [TestCase("1’234.5", ".", "'", "1234.5")]
    [TestCase("+5", ",", "", "5")]
    public void Quantities_are_read(string text, string mark, string thousands, string number) =>
        CsvGiven.Orders(ReadQuantity(text, mark, thousands)).Single().Lines[0].Quantity.Value.ShouldBe(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    [TestCase("1.234", ",", "", "decimal mark")]
    [TestCase("1 234", ",", "", "ThousandsSeparator")]
    [TestCase("1'234", ".", "", "ThousandsSeparator")]
    [TestCase("12.34", ",", ".", "no number")]
    [TestCase("1.2345", ",", ".", "no number")]
    [TestCase("1,2,3", ",", "", "no number")]
    [TestCase("5-", ",", "", "trailing")]
    [TestCase("(5)", ",", "", "parentheses")]
    [TestCase("12,-", ",", "", "no number")]
    [TestCase("1,5E+05", ",", "", "shortened")]
    [TestCase("\u22125", ",", "", "cannot be ordered")]
    [TestCase("5 Stk", ",", "", "no number")]
    [TestCase("-", ",", "", "no number")]
    [TestCase("--", ",", "", "no number")]
    [TestCase("--5", ",", "", "no number")]
    [TestCase("99999999999999999999999999999999", ",", "", "no number")]
    public void Other_quantities_are_refused(string text, string mark, string thousands, string word) =>
        CsvGiven.Told(ReadQuantity(text, mark, thousands)).ShouldContain(word);

    [TestCase("-0,5", "-0.5")]
    [TestCase("0,5-", "-0.5")]
    [TestCase("(0,5)", "-0.5")]
    [TestCase("\u22120,5", "-0.5")]
    [TestCase("€ 12,50", "12.5")]
    [TestCase("12,50 €", "12.5")]
    [TestCase("12,50\u00A0€", "12.5")]
    [TestCase("-€12,50", "-12.5")]
    [TestCase("€-12,50", "-12.5")]
    [TestCase("(€ 12,50)", "-12.5")]
    [TestCase("12,50 €-", "-12.5")]
    [TestCase("€12,50-", "-12.5")]
    [TestCase("EUR 12,50", "12.5")]
    [TestCase("12,50eur", "12.5")]
    public void Prices_are_read(string text, string price) =>
        CsvGiven.Orders(ReadPrice(text)).Single().Lines[0].UnitPrice!.Value.Amount.ShouldBe(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture));

    [TestCase("$12,50", "is in USD, and the order in EUR")]
    [TestCase("£12,50", "CurrencySigns")]
    [TestCase("12,50 CHF", "CurrencySigns")]
    [TestCase("-(5)", "no number")]
    [TestCase("-5-", "no number")]
    [TestCase("(-5)", "no number")]
    [TestCase("()", "no number")]
    [TestCase("€", "no number")]
    [TestCase("€€5", "no price")]
    public void Other_prices_are_refused(string text, string word) => CsvGiven.Told(ReadPrice(text)).ShouldContain(word);

    [TestCase("20.11.2026", "2026-11-20")]
    [TestCase("20.11.26", "2026-11-20")]
    [TestCase("2026-11-20", "2026-11-20")]
    public void Dates_may_be_written_in_several_ways(string text, string day) =>
        CsvGiven.Orders(ReadDate(text, ("DateFormats:0", "dd.MM.yy"), ("DateFormats:1", "yyyy-MM-dd"))).Single().OrderedAt!.Value.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);

    [TestCase("46346", "2026-11-20")]
    [TestCase("46346,5", "2026-11-20")]
    [TestCase("46346.58333", "2026-11-20")]
    [TestCase("32874", "1990-01-01")]
    [TestCase("73050", "2099-12-31")]
    public void Excels_count_of_days_is_refused_with_the_day(string text, string day) => CsvGiven.Told(ReadDate(text)).ShouldContain($"would be {day}");

    [TestCase("32873")]
    [TestCase("73051")]
    [TestCase("46346x")]
    [TestCase("463460")]
    [TestCase("31.02.2026")]
    public void Other_dates_are_no_dates(string text) => CsvGiven.Told(ReadDate(text)).ShouldContain("is no date as dd.MM.yyyy");

    [Test]
    public void A_day_that_two_formats_read_differently_is_refused()
    {
        CsvGiven.Told(ReadDate("03/04/2026", ("DateFormats:0", "dd/MM/yyyy"), ("DateFormats:1", "MM/dd/yyyy"))).ShouldContain("is 2026-04-03 as dd/MM/yyyy and 2026-03-04 as MM/dd/yyyy");
        CsvGiven.Orders(ReadDate("04/04/2026", ("DateFormats:0", "dd/MM/yyyy"), ("DateFormats:1", "MM/dd/yyyy"))).Count.ShouldBe(1);
        CsvGiven.Orders(ReadDate("23/04/2026", ("DateFormats:0", "dd/MM/yyyy"), ("DateFormats:1", "MM/dd/yyyy"))).Count.ShouldBe(1);
    }

    private static IReadOnlyList<ChannelReading> ReadQuantity(string text, string mark, string thousands) =>
        CsvGiven.Read($"{CsvGiven.Header}\nA;;K;;B;{text};Stk;\n", ("DecimalSeparator", mark), ("ThousandsSeparator", thousands));

    private static IReadOnlyList<ChannelReading> ReadPrice(string text) => CsvGiven.Read(
        $"{CsvGiven.Header}\nA;;K;;B;1;Stk;{text}\n", ("Negatives:0", "trailing"), ("Negatives:1", "parentheses"), ("CurrencySigns:€", "EUR"), ("CurrencySigns:$", "USD"), ("CurrencySigns:EUR", "EUR"));

    private static IReadOnlyList<ChannelReading> ReadDate(string text, params (string, string)[] profile) => CsvGiven.Read($"{CsvGiven.Header}\nA;;K;{text};B;1;Stk;\n", profile);
}
