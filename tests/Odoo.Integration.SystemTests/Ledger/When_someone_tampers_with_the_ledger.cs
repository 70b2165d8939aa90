using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Store.Ledger;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Ledger;

public sealed class When_someone_tampers_with_the_ledger
{
    private const string One = "(select order_id from hub.orders order by order_id limit 1 offset 2)";

    private static World _world = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _world = await World.CreateAsync();
        _world.Drop("csv", "orders.csv", Demand.Csv(Enumerable.Range(0, 5).Select(Demand.Of)));
        await _world.AtRestAsync(5);
        await _world.ProveLedgerAsync();
        await _world.PostAsync(Demand.Of(6).Json(), "key-0006");
        await _world.AtRestAsync(6);
        await _world.ProveLedgerAsync();
        (await _world.QueryAsync<long>("select count(*) from hub.seal")).ShouldBeGreaterThan(1);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _world.DisposeAsync();

    [TestCase("update hub.order_event set actor = 'user:nobody' where seq = 2 and order_id = " + One, "order_event (", "not what was written")]
    [TestCase("update hub.order_event set at = at + interval '1 microsecond' where seq = 3 and order_id = " + One, "order_event (", "not what was written")]
    [TestCase("delete from hub.order_event where seq = 2 and order_id = " + One, "order_event (", "event 2 is missing")]
    [TestCase("delete from hub.order_event where seq = 4 and order_id = " + One, "orders ", "last event should be 4")]
    [TestCase("delete from hub.order_event where order_id = " + One, "orders ", "it has no events")]
    [TestCase("update hub.orders set state = 'cleared', due_at = now() where order_id = " + One, "orders ", "says cleared")]
    [TestCase("update hub.orders set body = replace(body::text, '\"EUR\"', '\"USD\"')::json where order_id = " + One, "orders ", "fingerprint")]
    [TestCase("update hub.orders set edited = replace(body::text, '\"EUR\"', '\"USD\"')::json where order_id = " + One, "orders ", "corrected it to")]
    [TestCase("update hub.payload_chunk set bytes = bytes || '\\x00'::bytea", "payload ", "not what was received")]
    [TestCase("update hub.seal set events = events + 1 where seal_no = 1", "seal 1", "events")]
    [TestCase("update hub.seal set to_xid = '9000000000000' where seal_no = (select max(seal_no) from hub.seal)", "seal ", "restore into another cluster")]
    [TestCase("delete from hub.seal where seal_no = 1", "seal ", "missing")]
    [TestCase("delete from hub.receipt where order_id = " + One, "channel csv", "received")]
    public async Task The_check_names_the_row(string tampering, string row, string what)
    {
        var database = _world.Tools.GetRequiredService<Npgsql.NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync();
        await SaveAsync(connection);
        await RunAsync(connection, "set session_replication_role = replica; " + tampering + "; set session_replication_role = origin");
        try
        {
            var faults = await _world.Tools.GetRequiredService<LedgerCheck>().RunAsync(CancellationToken.None);
            faults.ShouldContain(fault => fault.Row.StartsWith(row, StringComparison.Ordinal) && fault.What.Contains(what, StringComparison.Ordinal), string.Join(" | ", faults));
        }
        finally
        {
            await RestoreAsync(connection);
        }

        (await _world.Tools.GetRequiredService<LedgerCheck>().RunAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [TestCase("update hub.order_event set kind = 'x'")]
    [TestCase("delete from hub.order_event")]
    [TestCase("truncate hub.order_event")]
    [TestCase("delete from hub.seal")]
    public async Task The_tables_themselves_refuse_it(string tampering) =>
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => _world.ExecuteAsync(tampering))).Message.ShouldContain("append-only");

    private static readonly string[] Tables = ["orders", "order_event", "payload_chunk", "seal", "receipt"];

    private static Task SaveAsync(Npgsql.NpgsqlConnection connection) =>
        RunAsync(connection, string.Concat(Tables.Select(static table => $"create temp table saved_{table} as select * from hub.{table};")));

    private static Task RestoreAsync(Npgsql.NpgsqlConnection connection) => RunAsync(
        connection,
        "set session_replication_role = replica;" + string.Concat(Tables.Select(static table => $"delete from hub.{table}; insert into hub.{table} select * from saved_{table}; drop table saved_{table};"))
        + "set session_replication_role = origin");

    private static async Task RunAsync(Npgsql.NpgsqlConnection connection, string sql)
    {
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
