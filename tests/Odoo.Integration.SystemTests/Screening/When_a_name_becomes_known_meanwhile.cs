using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Orders;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Screening.ScreeningGiven;

namespace Odoo.Integration.SystemTests.Screening;

public sealed class When_a_name_becomes_known_meanwhile
{
    /// <summary>While it waits for its locks, another order says that its customer has one more name: it begins again, with that name's lock and orders.</summary>
    [Test]
    public async Task An_order_is_begun_again_with_its_lock()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (mailed, coded) = (new Party(null, Email: "c1@k.example"), new Party("C-1"));
        var (original, _) = await ScreenAsync(world, Order("N-1", mailed, "PO-60011", ("P-1", 1), ("P-2", 2), ("P-3", 3), ("P-4", 4), ("P-5", 5)), Noon);
        var copy = Order("N-2", coded, "PO-600111", ("P-1", 1), ("P-2", 2), ("P-3", 3), ("P-4", 4)) with { Channel = "shop", Source = OrderSource.Ecommerce };
        var id = OneDoor.IdOf(await OneDoor.TakeAsync(world.Tools, copy, Noon.AddMinutes(1)));

        var database = world.Tools.GetRequiredService<NpgsqlDataSource>();
        var (code, mail) = (BlockingKeys.OfName("c:C1"), BlockingKeys.OfName("e:C1@K.EXAMPLE"));
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync($"select pg_advisory_xact_lock({code})");
        var screening = Task.Run(() => ScreenAsync(world.Tools, copy with { Id = id }));
        await world.UntilAsync(() => world.QueryAsync<bool>("select exists (select from pg_locks where locktype = 'advisory' and not granted)"), static () => "it does not wait");
        await ExecuteAsync($"insert into hub.linked_name values ({code}, {mail}, 'e:C1@K.EXAMPLE'), ({mail}, {code}, 'c:C1')");
        await transaction.CommitAsync();

        var held = (await screening).Decision.ShouldBeOfType<ScreeningDecision.Hold>();
        held.MatchedOrder.ShouldBe(original);
        held.Best!.Level(EvidenceField.Customer).ShouldBe(EvidenceLevel.CustomerLinked);

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
