using System.IO.Compression;
using System.Text;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_bad_files_are_dropped
{
    [Test]
    public async Task Each_is_explained_kept_and_holds_up_nothing()
    {
        await using var world = await World.CreateAsync();
        var good = Demand.Csv([Demand.Of(1)]);
        var bad = new Dictionary<string, (string Channel, byte[] Bytes, string Words)>
        {
            ["empty.csv"] = ("csv", [], "empty"),
            ["zip.csv"] = ("csv", Zip(good), "ZIP"),
            ["truncated.x12"] = ("edi", Encoding.UTF8.GetBytes(Demand.X12(1, [Demand.Of(2)])[..200]), "ends before"),
            ["csv.x12"] = ("edi", Encoding.UTF8.GetBytes(Demand.Csv([Demand.Of(9)])), "ISA"),
            ["latin.csv"] = ("csv", Encoding.Latin1.GetBytes(good.Replace("REF", "RÉF", StringComparison.Ordinal)), "encoding"),
            ["comma.csv"] = ("csv", Encoding.UTF8.GetBytes(good.Replace(';', ',')), "column"),
            ["negative.csv"] = ("csv", Encoding.UTF8.GetBytes("nr;ref;customer;sku;qty;price\nX-1;;C-1;P-1;-4;1\n"), "-4"),
            ["absurd.csv"] = ("csv", Encoding.UTF8.GetBytes("nr;ref;customer;sku;qty;price\nX-2;;C-1;P-1;99999999999;1\n"), "beyond"),
            ["decimal.csv"] = ("csv", Encoding.UTF8.GetBytes("nr;ref;customer;sku;qty;price\nX-3;;C-1;P-1;1,5;1\n"), "decimal mark"),
            ["control.csv"] = ("csv", Encoding.UTF8.GetBytes("nr;ref;customer;sku;qty;price\nX-4;\u0001;C-1;P-1;1;1\n"), "U+0001"),
            ["quote.csv"] = ("csv", Encoding.UTF8.GetBytes("nr;ref;customer;sku;qty;price\nX-5;\"open;C-1;P-1;1;1\n" + good), "quotation"),
            ["noise.x12"] = ("edi", [.. Enumerable.Range(0, 5000).Select(static n => (byte)((n * 7919) % 255 + 1))], "ISA"),
        };
        foreach (var (name, (channel, bytes, _)) in bad)
        {
            world.Drop(channel, name, bytes);
        }

        world.Drop("csv", "good.csv", good);
        var total = await world.AtRestAsync(bad.Count + 1);
        await world.UntilAsync(() => Task.FromResult(!Directory.EnumerateFiles(Path.Combine(world.DropFolder, "claimed"), "*", SearchOption.AllDirectories).Any()), static () => "files were left lying");
        total.Submitted.ShouldBe(1);
        total.Rejected.ShouldBeGreaterThanOrEqualTo(bad.Count);
        foreach (var (name, (channel, bytes, words)) in bad)
        {
            var rejected = Path.Combine(world.DropFolder, "rejected", channel, name);
            (await File.ReadAllBytesAsync(rejected)).ShouldBe(bytes);
            var text = await File.ReadAllTextAsync(rejected + ".problem.txt");
            text.ShouldContain(words, Case.Insensitive, name);
            text.ShouldContain(name);
        }

        // Empty: a payload without pieces. The rest byte for byte.
        (await world.QueryAsync<long>("select count(*) from hub.payload")).ShouldBe(bad.Count + 1);
        await world.ProveLedgerAsync();
    }

    private static byte[] Zip(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("orders.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
