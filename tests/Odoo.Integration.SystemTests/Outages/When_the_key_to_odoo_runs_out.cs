using Odoo.Integration.Erp;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Outages;

public sealed class When_the_key_to_odoo_runs_out
{
    [Test]
    public async Task It_is_known_before_and_refused_as_set_up_after()
    {
        await using var odoo = await OdooInTest.StartAsync(version: 19);
        using var server = Server(odoo.Address, "simulator");
        (await server.KeyExpiryAsync(CancellationToken.None)).ShouldBeNull();
        var at = new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(5), TimeSpan.Zero);
        await odoo.ExpireKeyAsync(at);
        (await server.KeyExpiryAsync(CancellationToken.None)).ShouldBe(new KeyExpiry("hub", at));
        await odoo.ExpireKeyAsync(at.AddDays(-10));
        (await server.Client.ReadAsync(OdooCall.SearchCount("sale.order", []), CancellationToken.None)).ShouldBeOfType<OdooAnswer.Refused>().Kind.ShouldBe(RefusalKind.Configuration);
    }

    [Test]
    public async Task A_new_key_in_its_file_is_taken_without_a_restart()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "simulator-admin\n");
            await using var odoo = await OdooInTest.StartAsync(version: 19);
            var options = Options(odoo.Address);
            options.KeyFile = file;
            using var server = new OdooServer("test", options, new NothingKnown(), TimeProvider.System);
            (await server.Client.MeetAsync(CancellationToken.None)).Server.ShouldNotBeNull();
            await File.WriteAllTextAsync(file, "no-key");
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(5));
            (await server.Client.ReadAsync(OdooCall.SearchCount("sale.order", []), CancellationToken.None)).ShouldBeOfType<OdooAnswer.Refused>();
            await File.WriteAllTextAsync(file, "simulator");
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(10));
            (await server.Client.ReadAsync(OdooCall.SearchCount("sale.order", []), CancellationToken.None)).ShouldBeOfType<OdooAnswer.Done>();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static OdooServer Server(string url, string key)
    {
        var options = Options(url);
        options.Key = key;
        return new OdooServer("test", options, new NothingKnown(), TimeProvider.System);
    }

    private static OdooOptions Options(string url) => new() { Url = url, Database = "test", Login = "hub_bot", Transport = OdooTransport.Json2, CallsPerSecond = 1000 };
}
