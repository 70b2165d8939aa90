using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Indexing;

namespace Odoo.Integration.Benchmarks.Screening;

/// <summary>
/// Fills an empty database with screened orders: orders, profiles, keys, linked names and product counts, by COPY, the indexes afterwards. Needs a superuser, as the
/// private server's is: foreign keys are not looked at meanwhile.
/// </summary>
internal static class IndexFilling
{
    private const string Payload = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    private const string CopyOrders = """
        copy hub.orders (order_id, channel, idempotency_key, external_id, revision, fingerprint, payload_id, received_at, customer, customer_reference, body, state, state_at, odoo_id, head_seq, head_hash)
        from stdin (format binary)
        """;

    public static async Task FillAsync(NpgsqlDataSource database, OrderPopulation population)
    {
        var clock = Stopwatch.StartNew();
        await ExecuteAsync(database, $"insert into hub.payload values ('{Payload}', 0, '2025-01-01')");
        var indexes = await DropIndexesAsync(database);
        await CopyAsync(database, population);
        Say($"{population.Count:N0} orders copied after {clock.Elapsed.TotalSeconds:0} s");
        foreach (var index in indexes)
        {
            await ExecuteAsync(database, "set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2; " + index);
        }

        Say($"{indexes.Count} indexes after {clock.Elapsed.TotalSeconds:0} s");
        foreach (var table in new[] { "orders", "order_profile", "screening_key", "linked_name", "product_share" })
        {
            await ExecuteAsync(database, $"vacuum (analyze) hub.{table}");
        }

        await ExecuteAsync(database, "checkpoint");
        Say($"ready after {clock.Elapsed.TotalSeconds:0} s");
    }

    private static async Task CopyAsync(NpgsqlDataSource database, OrderPopulation population)
    {
        var (links, products) = (new LinkedNames(), new Dictionary<long, long>());
        await using (var orders = await CopyOf.OpenAsync(database, CopyOrders))
        await using (var profiles = await CopyOf.OpenAsync(database, "copy hub.order_profile (order_id, is_held, is_void, profile) from stdin (format binary)"))
        await using (var keys = await CopyOf.OpenAsync(database, "copy hub.screening_key (hash, kind, received_at, order_id) from stdin (format binary)"))
        await using (var names = await CopyOf.OpenAsync(database, "copy hub.linked_name (name_key, other_key, other) from stdin (format binary)"))
        {
            for (var number = 0; number < population.Count; number++)
            {
                var at = population.At(number);
                var order = population.Order(number) with { Id = Guid.CreateVersion7(at) };
                var profile = OrderProfiles.Of(order, at);
                await WriteOrderAsync(orders.Rows, order, at);
                await profiles.Rows.StartRowAsync();
                await profiles.Rows.WriteAsync(profile.OrderId);
                await profiles.Rows.WriteAsync(false);
                await profiles.Rows.WriteAsync(false);
                await profiles.Rows.WriteAsync(ProfileBytes.Write(profile));
                foreach (var key in BlockingKeys.Of(profile))
                {
                    await keys.Rows.StartRowAsync();
                    await keys.Rows.WriteAsync(key.Hash);
                    await keys.Rows.WriteAsync((short)key.Kind);
                    await keys.Rows.WriteAsync(at, NpgsqlDbType.TimestampTz);
                    await keys.Rows.WriteAsync(profile.OrderId);
                }

                foreach (var (name, other) in links.Learn(profile.Customers))
                {
                    await names.Rows.StartRowAsync();
                    await names.Rows.WriteAsync(BlockingKeys.OfName(name));
                    await names.Rows.WriteAsync(BlockingKeys.OfName(other));
                    await names.Rows.WriteAsync(other);
                }

                foreach (var line in profile.Lines)
                {
                    products[line.Product] = products.GetValueOrDefault(line.Product) + 1;
                }
            }

            foreach (var copy in new[] { orders, profiles, keys, names })
            {
                await copy.Rows.CompleteAsync();
            }
        }

        await using var count = database.CreateCommand("insert into hub.product_share select * from unnest($1::bigint[], $2::bigint[])");
        count.Parameters.Add(new() { Value = products.Keys.ToArray() });
        count.Parameters.Add(new() { Value = products.Values.ToArray() });
        await count.ExecuteNonQueryAsync();
        await ExecuteAsync(database, $"update hub.product_count set orders = {population.Count}, counted_through = '2100-01-01'");
    }

    private static async Task WriteOrderAsync(NpgsqlBinaryImporter rows, Order order, DateTimeOffset at)
    {
        var body = OrderJson.Write(order);
        var hash = SHA256.HashData(body);
        await rows.StartRowAsync();
        await rows.WriteAsync(order.Id!.Value);
        await rows.WriteAsync(order.Channel);
        await rows.WriteAsync("order:" + Convert.ToHexStringLower(hash));
        await rows.WriteAsync(order.ExternalId!);
        await rows.WriteAsync(0);
        await rows.WriteAsync(hash);
        await rows.WriteAsync(Payload);
        await rows.WriteAsync(at, NpgsqlDbType.TimestampTz);
        await rows.WriteAsync(order.Customer.Code!);
        await rows.WriteAsync(order.CustomerReference?.Raw ?? string.Empty);
        await rows.WriteAsync(ShortBody(body), NpgsqlDbType.Json);
        await rows.WriteAsync("submitted");
        await rows.WriteAsync(at, NpgsqlDbType.TimestampTz);
        await rows.WriteAsync(long.Parse(order.ExternalId.AsSpan(1), CultureInfo.InvariantCulture));
        await rows.WriteAsync(4);
        await rows.WriteAsync(hash);
    }

    // The head alone: nothing here reads a stored body, and whole ones are four kilobytes each.
    private static string ShortBody(byte[] body) => System.Text.Encoding.UTF8.GetString(body.AsSpan(0, body.AsSpan().IndexOf("\"lines\":"u8))) + "\"lines\":[]}";

    // What makes them again, in that sequence.
    private static async Task<IReadOnlyList<string>> DropIndexesAsync(NpgsqlDataSource database)
    {
        var (drops, makes) = (new List<string>(), new List<string>());
        await using (var command = database.CreateCommand("""
            select case when c.conname is null then format('drop index hub.%I', i.relname) else format('alter table %s drop constraint %I', x.indrelid::regclass, c.conname) end,
                   case when c.conname is null then pg_get_indexdef(i.oid) else format('alter table %s add constraint %I %s', x.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end
            from pg_index x join pg_class i on i.oid = x.indexrelid left join pg_constraint c on c.conindid = i.oid and c.contype = 'p'
            where x.indrelid in ('hub.screening_key'::regclass, 'hub.order_profile'::regclass) or (x.indrelid = 'hub.orders'::regclass and c.conname is null)
            """))
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                drops.Add(rows.GetString(0));
                makes.Add(rows.GetString(1));
            }
        }

        await ExecuteAsync(database, string.Join("; ", drops));
        return makes;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private static void Say(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed class CopyOf(NpgsqlConnection connection, NpgsqlBinaryImporter rows) : IAsyncDisposable
    {
        public NpgsqlBinaryImporter Rows => rows;

        public static async Task<CopyOf> OpenAsync(NpgsqlDataSource database, string copy)
        {
            var connection = await database.OpenConnectionAsync();
            await using var setting = new NpgsqlCommand("set session_replication_role = replica; set synchronous_commit = off", connection);
            await setting.ExecuteNonQueryAsync();
            var rows = await connection.BeginBinaryImportAsync(copy);
            rows.Timeout = TimeSpan.FromHours(2);
            return new CopyOf(connection, rows);
        }

        public async ValueTask DisposeAsync()
        {
            await rows.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
