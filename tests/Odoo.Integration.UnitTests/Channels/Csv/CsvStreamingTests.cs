using System.Text;
using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels.Csv;

/// <summary>A large file is read without holding it.</summary>
public sealed class CsvStreamingTests
{
    private const int Orders = 120_000;
    private const long MegaByte = 1024 * 1024;

    /// <summary>What may be alive while it is read: one order, its rows, buffers, and eight bytes an order twice over (a list that grows).</summary>
    private const long MaxLive = 12 * MegaByte;

    private string _file = null!;

    [SetUp]
    public void SetUp()
    {
        _file = Path.GetTempFileName();
        using var text = new StreamWriter(_file, append: false, new UTF8Encoding(false));
        text.WriteLine("Bestellnr;Ihre Referenz;Kunde;Lieferort;Bestelldatum;Pos;Artikel;Bezeichnung;Menge;Einheit;Preis;Betrag");
        for (var order = 0; order < Orders; order++)
        {
            for (var line = 1; line <= 4; line++)
            {
                text.WriteLine(FormattableString.Invariant($"B-{order};PO-{order}/26;NORD-{order % 500:000};NORD-01-HH;20.11.2026;{line};BOLT-M{line};\"Sechskantschraube \"\"M{line}x40\"\"; verzinkt\";1.000;Stk;0,12;120,00"));
            }
        }

        text.WriteLine(FormattableString.Invariant($"Summe;;;;;;;;{Orders * 4000};;;{Orders * 480},00"));
    }

    [TearDown]
    public void TearDown() => File.Delete(_file);

    [Test]
    public void Memory_holds_one_order_and_eight_bytes_for_each_of_the_others()
    {
        var reader = CsvGiven.Format.Configure(Given.Profile(
            ("Delimiter", "auto"), ("Encoding", "auto"), ("DecimalSeparator", ","), ("ThousandsSeparator", "."), ("DateFormat", "dd.MM.yyyy"), ("Columns:externalId", "Bestellnr"), ("Columns:customerReference", "Ihre Referenz"),
            ("Columns:customer.code", "Kunde"), ("Columns:shipTo.code", "Lieferort"), ("Columns:orderedAt", "Bestelldatum"), ("Columns:line.number", "Pos"), ("Columns:line.sku", "Artikel"),
            ("Columns:line.description", "Bezeichnung"), ("Columns:line.quantity", "Menge"), ("Columns:line.uom", "Einheit"), ("Columns:line.unitPrice", "Preis"), ("Constants:currency", "EUR"), ("Units:Stk", "C62")));
        using var payload = File.OpenRead(_file);
        var delivery = Given.Delivery([]);
        var (before, live, found) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var reading in reader.Read(payload, delivery))
        {
            reading.ShouldBeOfType<ChannelReading.Found>().Order.Lines.Count.ShouldBe(4);
            if (++found % 20_000 == 1)
            {
                live = Math.Max(live, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        found.ShouldBe(Orders);
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{payload.Length / MegaByte} MB in {clock.Elapsed.TotalSeconds:0.0} s ({payload.Length / MegaByte / clock.Elapsed.TotalSeconds:0.0} MB/s), {live / 1024} KB alive at most, {allocated / payload.Length} bytes allocated a byte"));
        payload.Length.ShouldBeGreaterThan(50 * MegaByte);
        live.ShouldBeLessThan(MaxLive);
    }
}
