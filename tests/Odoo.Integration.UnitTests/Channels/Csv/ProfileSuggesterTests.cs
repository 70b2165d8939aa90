using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Csv.Suggestions;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Csv;

/// <summary>What is proposed for a file reads that file.</summary>
public sealed class ProfileSuggesterTests
{
    private static readonly (string Name, string Text, int Orders, string[] Said)[] Files =
    [
        ("german rows with sums",
            "Bestell-Nr.;Kunden-Nr.;Bestelldatum;Pos.;Artikelnummer;Bezeichnung;Menge;ME;Einzelpreis;Betrag\nB-1;10001;20.11.2026;1;BOLT-M8;Schraube;1.000;Stk;0,12 €;120,00\nB-1;10001;20.11.2026;2;NUT-M8;Mutter;500;Stk;0,04 €;20,00\n" +
            "B-2;10002;21.11.2026;1;ROD;Stange;48,5;m;3,40 €;164,90\nSumme;;;;;;1.548,5;;;304,90\n", 2, ["decimal separator: comma", "EUR is set under Constants, by what stands in the file"]),
        ("french, tab, filled first",
            "N° commande\tCode client\tDate commande\tRéf. article\tDésignation\tQté\tUnité\tPrix unitaire HT\nC-1\tCL-9\t03/04/2026\tVIS-8\tVis\t10\tpièce\t1 250,50\n\t\t\tECR-8\tÉcrou\t5\tpièce\t0,04\nC-2\tCL-8\t05/04/2026\tVIS-8\tVis\t1\tpièce\t2,00\n", 2,
            ["layout: filled-first", "day or month first: '03/04/2026'"]),
        ("english, comma, day told by the dates", "Order No,Customer,Order Date,SKU,Qty,UOM,Unit Price,Currency\nA1,C1,11/20/2026,B-1,\"1,000\",EA,0.12,USD\nA2,C2,11/02/2026,B-2,5,EA,\"1,250.00\",USD\n", 2, ["dates in 'Order Date': MM/dd/yyyy", "decimal separator: point"]),
        ("italian, bar", "Numero ordine|Cliente|Data ordine|Codice articolo|Quantità|UM|Prezzo unitario|Valuta\nO1|C1|2026-11-20|V-8|10|pz|1.5|EUR\n", 1, ["separator: |"]),
        ("spanish, several products of one order", "Nº pedido;Código cliente;Fecha pedido;Fecha de entrega;Artículo;Cantidad;Unidad;Precio\nP1;C1;20/11/2026;25/11/2026;T-8;10;ud;1,5\nP1;C1;20/11/2026;25/11/2026;T-9;1;ud;2,25\n", 1, ["layout: rows"]),
        ("dutch", "Bestelnummer;Klantnr;Besteldatum;Artikelnr;Omschrijving;Aantal;Eenheid;Prijs\nB1;K1;20-11-2026;M8;Bout;10;stuks;1,55\n", 1, ["dates in 'Besteldatum': dd-MM-yyyy"]),
        ("polish", "Nr zamówienia;Kod klienta;Data zamówienia;Kod towaru;Ilość;J.m.;Cena netto\nZ1;K1;2026-11-20;S8;10;szt.;1,55 zł\n", 1, ["PLN"]),
        ("wide", "order;customer;date;sku1;qty1;price1;sku2;qty2;price2\nA;C1;2026-11-20;B-1;5;0.5;;;\nX;C1;2026-11-20;B-1;5;0.5;B-2;6;0.25\n", 2, ["layout: wide"]),
        ("records with a header", "typ;bestellnr;kunde;artikel;menge;einheit\nK;B-1;K-1;;;\nP;;;A-1;5;Stk\nP;;;A-2;6;Stk\nK;B-2;K-2;;;\nP;;;A-1;5;Stk\nE;2;;;;\n", 2, ["layout: records"]),
        ("records without a header", "H;B-1;K-1;20.11.2026\nL;A-1;5;0,50\nL;A-2;6;0,25\nH;B-2;K-1;21.11.2026\nL;A-1;5;0,50\n", 2, ["header: none", "layout: records"]),
        ("no header", "B-1;K-1;20.11.2026;1;A-100;4006381333931;5;Stk;0,50\nB-1;K-1;20.11.2026;2;A-200;4006381333948;6;Stk;0,25\nB-2;K-1;20.11.2026;1;A-100;4006381333931;7;Stk;0,50\n", 2, ["header: none", "line.gtin: column 6"]),
        ("titles above", "Bestellungen der Woche\nStand: heute\nBestellnr;Kunde;Artikel;Menge\nB-1;K-1;A-1;5\n", 1, ["below 2 rows of titles", "C62"]),
        ("sep line, e-mail and VAT by content", "sep=,\r\nOrder,Who,Tax,Item,Qty\r\nA,anna@example.com,DE123456789,B-1,5\r\n", 1, ["customer.email: 'Who'", "customer.vat: 'Tax'"]),
        ("no customer", "Order,SKU,Qty\nA,B-1,5\n", 1, ["set customer.code under Constants", "no more than a guess"]),
        ("negatives and signs", "Order,Customer,SKU,Qty,Price\nA,C-1,B-1,5,$2.50\nA,C-1,RET,1,($1.50)\nB,C-1,RET,1,$1.50-\n", 2, ["sign '$', USD"]),
        ("a discount", "Order,Customer,SKU,Qty,Price,Rabatt %\nA,C-1,B-1,5,2.50,10\n", 1, ["'Rabatt %' looks as if it changed the price"]),
        ("excel days", "Order,Customer,Order Date,SKU,Qty\nA,C-1,46346,B-1,5\n", 1, ["days as Excel counts them"]),
        ("a thousand or one", "Bestellnr;Kunde;Artikel;Menge\nA;C-1;B-1;1.000\n", 1, ["'1.000' may be a thousand"]),
    ];

    private static IEnumerable<TestCaseData> Cases => Files.SelectMany(static file => new[] { "utf-8", "utf-16", "windows-1252" }
        .Where(encoding => encoding != "windows-1252" || !file.Text.Any(static c => c > 'ÿ' && c != '€'))
        .Select(encoding => new TestCaseData(file.Text, encoding, file.Orders, file.Said).SetName($"{{m}}({file.Name}, {encoding})")));

    [TestCaseSource(nameof(Cases))]
    public void The_proposal_reads_the_file(string text, string encoding, int orders, string[] said)
    {
        var bytes = TextEncodings.Find(encoding)!.GetBytes(text);
        var (suggestion, readings) = SuggestAndRead(bytes);
        CsvGiven.Orders(readings).Count.ShouldBe(orders);
        var notes = string.Join('\n', suggestion.Certain.Concat(suggestion.Guessed).Concat(suggestion.Missing));
        foreach (var word in said)
        {
            notes.ShouldContain(word);
        }
    }

    [Test]
    public void The_samples_proposal_is_the_samples_profile()
    {
        var suggestion = Suggest(File.ReadAllBytes(Path.Combine(SampleFiles.Folder, "csv-nord", "1-orders.csv")));
        var proposed = JsonNode.Parse(suggestion.Json!)!["given"]!["Profile"]!;
        var written = JsonNode.Parse(File.ReadAllText(Path.Combine(SampleFiles.Folder, "hub.json")))!["Channels"]!["csv-nord"]!["Profile"]!;
        JsonNode.DeepEquals(proposed, written).ShouldBeTrue(suggestion.Json);
    }

    [Test]
    public void Each_good_sample_is_read_by_its_own_proposal()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(SampleFiles.Folder, "csv-nord"), "*.csv").Where(static file => !file.EndsWith("broken.csv", StringComparison.Ordinal)))
        {
            CsvGiven.Orders(SuggestAndRead(File.ReadAllBytes(file)).Readings).ShouldNotBeEmpty();
        }
    }

    [TestCase("")]
    [TestCase("PK\u0003\u0004")]
    [TestCase("Dear all,\nplease send us ten bolts.\nAnna\n")]
    [TestCase("a;b;c\nx;y;z\n")]
    [TestCase("Artikel;Preis\nB-1;2,50\n")]
    public void Where_nothing_can_be_said_nothing_is_proposed(string text)
    {
        var suggestion = Suggest(Encoding.UTF8.GetBytes(text));
        suggestion.Json.ShouldBeNull();
        suggestion.Missing.ShouldNotBeEmpty();
    }

    [Test]
    public void An_unknown_unit_is_left_for_a_person()
    {
        var (suggestion, readings) = SuggestAndRead(Encoding.UTF8.GetBytes("Bestellnr;Kunde;Artikel;Menge;Einheit\nB-1;K-1;A-1;5;Dose\n"));
        suggestion.Missing.ShouldContain(static note => note.Contains("'Dose'"));
        readings.Single().ShouldBeOfType<ChannelReading.Refused>();
    }

    /// <summary>Any bytes at all: a proposal or none, and never an exception.</summary>
    [Test]
    public void Damaged_files_break_nothing()
    {
        var mutator = new Fuzz.Mutator([.. Files.Select(static file => Encoding.UTF8.GetBytes(file.Text))], Fuzz.Fuzzing.Tokens(";", "\"", "\n", ",", "\t", "\0", "sku1", "Menge", "1.000", "€", "()", "\u00FF\u00FE"));
        for (var number = 0; number < 3000; number++)
        {
            var payload = mutator.Payload(number);
            try
            {
                Suggest(payload).Missing.ShouldNotBeNull();
            }
            catch (Exception failed)
            {
                throw new AssertionException($"payload {number} (base64 {Convert.ToBase64String(payload)}): {failed.Message}", failed);
            }
        }
    }

    private static ProfileSuggestion Suggest(byte[] payload)
    {
        using var stream = new MemoryStream(payload);
        return ProfileSuggester.Suggest(stream, "given");
    }

    private static (ProfileSuggestion Suggestion, IReadOnlyList<ChannelReading> Readings) SuggestAndRead(byte[] payload)
    {
        var suggestion = Suggest(payload);
        suggestion.Json.ShouldNotBeNull(string.Join('\n', suggestion.Missing));
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("{\"Channels\":" + suggestion.Json + "}"));
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();
        configuration["Channels:given:Format"].ShouldBe("csv");
        Names.TryRead<OrderSource>(configuration["Channels:given:Source"], out _).ShouldBeTrue();
        using var stream = new MemoryStream(payload);
        return (suggestion, [.. CsvGiven.Format.Configure(configuration.GetSection("Channels:given:Profile")).Read(stream, Given.Delivery(payload))]);
    }
}
