using System.Globalization;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_a_file_of_200_megabytes_is_dropped
{
    private const long FileSize = 200L * 1024 * 1024;
    private const long MostMemory = 300L * 1024 * 1024;

    [Test]
    public async Task It_is_read_within_300_megabytes()
    {
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Odoo__Url"] = "http://127.0.0.1:9"; // Odoo has no part in this.
        var hub = await world.StartHubAsync();
        var path = Path.Combine(world.DropFolder, "inbox", "csv", "large.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var (orders, lines) = await WriteAsync(path + ".tmp");
        File.Move(path + ".tmp", path);
        await world.UntilAsync(
            async () => await world.QueryAsync<long>("select count(*) from hub.arrival where read_at is not null") == 1, () => $"not read; peak {hub.PeakMemory / 1024 / 1024} MB");
        TestContext.Out.WriteLine($"{lines} lines, {orders} orders, peak {hub.PeakMemory / 1024 / 1024} MB");
        hub.PeakMemory.ShouldBeLessThan(MostMemory);
        (await world.QueryAsync<long>("select count(*) from hub.receipt")).ShouldBe(orders);
        lines.ShouldBeGreaterThan(1_000_000);
        (await world.QueryAsync<long>("select count(*) from hub.receipt where outcome = 'accepted'")).ShouldBe(orders - 1, "the order of more than 50,000 lines is refused");
    }

    // Orders of two hundred lines, and one with more lines than an order may have.
    private static async Task<(int Orders, int Lines)> WriteAsync(string path)
    {
        var filler = new string('x', 120);
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync("nr;ref;customer;sku;qty;price;text");
        var (orders, lines) = (0, 0);
        while (file.BaseStream.Position < FileSize)
        {
            orders++;
            var count = orders == 3 ? 60_000 : 200;
            for (var line = 0; line < count; line++, lines++)
            {
                await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"L-{orders};R{orders * 31};K-{orders};P-{line % 50};{1 + (line % 9)};1.5;{filler}"));
            }

            await file.FlushAsync();
        }

        return (orders, lines);
    }
}
