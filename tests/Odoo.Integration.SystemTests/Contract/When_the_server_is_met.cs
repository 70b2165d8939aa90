using Odoo.Integration.Erp;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;

namespace Odoo.Integration.SystemTests.Contract;

public sealed class When_the_server_is_met(OdooTarget target) : OdooContract(target)
{
    [Test]
    public async Task It_says_its_version_and_shows_every_field_the_hub_uses()
    {
        var (server, instead) = await Server.Client.MeetAsync(CancellationToken.None);
        server.ShouldNotBeNull(instead?.ToString());
        server.Version.Major.ShouldBeInRange(14, 30);
        server.Transport.ShouldNotBe(OdooTransport.Auto);
        TestContext.Out.WriteLine($"Odoo {server.Version.Words} by {server.Transport}");
    }

    [Test]
    public async Task Its_database_has_an_identity_that_stays()
    {
        var (first, instead) = await Server.IdentityAsync(CancellationToken.None);
        first.ShouldNotBeNull(instead?.ToString());
        using var later = NewServer();
        (await later.IdentityAsync(CancellationToken.None)).Identity.ShouldBe(first);
        TestContext.Out.WriteLine(first);
    }

    [TestCase("key", "0000000000000000000000000000000000000000")]
    [TestCase("database", "no-such-database")]
    public async Task A_wrong_set_up_is_refused_as_one_and_holds_no_order(string what, string value)
    {
        var options = Target.Options();
        options.Transport = (await Server.Client.MeetAsync(CancellationToken.None)).Server!.Transport;
        (options.Key, options.Database) = what == "key" ? (value, options.Database) : (options.Key, value);
        using var wrong = new Erp.Servers.OdooServer("wrong", options, new Erp.MasterData.NothingKnown(), TimeProvider.System);
        var (met, instead) = await wrong.Client.MeetAsync(CancellationToken.None);
        met.ShouldBeNull();
        instead.ShouldBeOfType<OdooAnswer.Refused>().Kind.ShouldBe(RefusalKind.Configuration, instead.ToString());
        var order = NewOrder();
        (await wrong.Writer.WriteAsync([new SaleOrderWish(order, new SaleOrderTerms(), [])], CancellationToken.None))[order.Id!.Value].ShouldBeOfType<SaleOrderResult.NotAllowed>();
    }

    [Test]
    public async Task An_unknown_model_method_field_or_value_is_refused_and_not_repeated()
    {
        (await Server.Client.ReadAsync(OdooCall.SearchRead("no.such.model", [], ["name"], limit: 1), CancellationToken.None)).ShouldBeOfType<OdooAnswer.Refused>();
        (await Server.Client.ReadAsync(new OdooCall("res.partner", "no_such_method", []), CancellationToken.None)).ShouldBeOfType<OdooAnswer.Refused>();
        (await Server.Client.ReadAsync(OdooCall.SearchCount("res.partner", [new object[] { "no_such_field", "=", 1 }]), CancellationToken.None))
            .ShouldBeOfType<OdooAnswer.Refused>().Kind.ShouldBe(RefusalKind.Business);
    }

    [Test]
    public async Task Records_come_in_pages_by_id_archived_ones_too()
    {
        var all = await RowsAsync("product.product", [new object[] { "default_code", "like", Product(1)[..^1] }], "default_code");
        all.Length.ShouldBeGreaterThanOrEqualTo(Products);
        var pages = new List<string?>();
        long last = 0;
        while (true)
        {
            var domain = new object[] { new object[] { "default_code", "like", Product(1)[..^1] }, new object[] { "id", ">", last } };
            var page = Result(await Server.Client.ReadAsync(OdooCall.SearchRead("product.product", domain, ["default_code"], limit: 3, order: "id", archivedToo: true), CancellationToken.None));
            if (page.GetArrayLength() == 0)
            {
                break;
            }

            foreach (var row in page.EnumerateArray())
            {
                pages.Add(row.GetProperty("default_code").GetString());
                last = row.GetProperty("id").GetInt64();
            }
        }

        pages.ShouldBe(all.Select(static row => row.GetProperty("default_code").GetString()));
        Result(await Server.Client.ReadAsync(OdooCall.SearchCount("product.product", [new object[] { "default_code", "like", Product(1)[..^1] }], archivedToo: true), CancellationToken.None))
            .GetInt32().ShouldBe(all.Length);
    }
}
