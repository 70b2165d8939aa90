using System.Diagnostics;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Mappings;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Review;

/// <summary>A hundred thousand held orders: what people look at is read through indexes, and takes a moment.</summary>
public sealed partial class When_very_many_orders_are_held
{
    private const int Held = 100_000;
    private const int Shown = 50;

    // What nearly every order fits is read off the table until there are enough: no index is shorter.
    private const string TooWide = "too wide";

    // What was measured on a quiet machine is 2 to 65 ms; a limit on hangs, not a measurement.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(2);

    private static readonly (string Name, HeldFilter Filter)[] Filters =
    [
        ("all", new()), ("channel", new() { Channel = "channel-3" }), ("reason", new() { ReasonCode = "price-differs" }), ("customer", new() { Customer = "C-77" }),
        ("old", new() { HeldBefore = DateTimeOffset.UtcNow.AddHours(-27) }), ("value", new() { ValueFrom = 140 }), ("reference", new() { Search = "po-777" }), ("sku", new() { Search = "ART-4711" }),
        ("nothing", new() { Search = "no such thing" }), (TooWide, new() { Search = "art" }), ("Odoo's number", new() { Search = "S04711" }), ("one letter", new() { Search = "7" }),
        ("group", new() { Group = "price-differs|channel-3" }),
    ];

    [Test]
    public async Task Lists_are_read_through_indexes()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await FillAsync(world);
        var database = world.Tools.GetRequiredService<NpgsqlDataSource>();
        foreach (var (name, filter) in Filters.Where(static one => one.Name != TooWide))
        {
            foreach (var sort in Enum.GetValues<HeldSort>())
            {
                await ShowsNoWholeTableAsync(database, $"{name}, by {sort}", HeldBrowser.ListStatement(filter, sort, 0, Shown, DateTimeOffset.UtcNow));
            }

            await ShowsNoWholeTableAsync(database, $"count of {name}", HeldBrowser.CountStatement(filter));
        }

        await ShowsNoWholeTableAsync(database, "groups", HeldBrowser.GroupsStatement(new HeldFilter(), Shown));

        var browser = world.Tools.GetRequiredService<HeldBrowser>();
        foreach (var (name, filter) in Filters)
        {
            foreach (var sort in Enum.GetValues<HeldSort>())
            {
                var page = await TimedAsync($"{name}, by {sort}", () => browser.ListAsync(filter, sort, 0, Shown, CancellationToken.None));
                page.Orders.Count.ShouldBe((int)Math.Min(page.Total, Shown), name);
            }
        }

        (await browser.ListAsync(new HeldFilter(), HeldSort.Risk, 0, Shown, CancellationToken.None)).Total.ShouldBe(Held);
        (await browser.ListAsync(new HeldFilter { Search = "po-77777" }, HeldSort.Risk, 0, Shown, CancellationToken.None)).Orders.Single().ExternalId.ShouldBe("S-77777");
        (await TimedAsync("groups", () => browser.GroupsAsync(new HeldFilter(), Shown, CancellationToken.None))).Count.ShouldBe(Shown);
        (await TimedAsync("choices", () => browser.ChoicesAsync(CancellationToken.None))).Channels.Count.ShouldBe(7);
        (await TimedAsync("missing keys", () => world.Tools.GetRequiredService<MappingStore>().MissingAsync(Shown, CancellationToken.None))).Count.ShouldBe(Shown);
    }

    private static async Task<T> TimedAsync<T>(string what, Func<Task<T>> read)
    {
        await read();
        var begun = Stopwatch.GetTimestamp();
        var result = await read();
        var took = Stopwatch.GetElapsedTime(begun);
        TestContext.Out.WriteLine($"{what}: {took.TotalMilliseconds:0.0} ms");
        took.ShouldBeLessThan(Generous, what);
        return result;
    }

    private static async Task ShowsNoWholeTableAsync(NpgsqlDataSource database, string what, (string Sql, DynamicParameters Values) statement)
    {
        await using var connection = await database.OpenConnectionAsync();
        var plan = string.Join('\n', await connection.QueryAsync<string>("explain " + statement.Sql, statement.Values));
        WholeTable().Matches(plan).Select(static match => match.Groups[1].Value).ShouldBeEmpty($"{what}:\n{plan}");
    }

    // Tables that are small whatever is held are none that matter.
    [GeneratedRegex(@"Seq Scan on (held|orders|decision|order_need|receipt|arrival)\b")]
    private static partial Regex WholeTable();

    private static async Task FillAsync(World world)
    {
        await using var connection = await world.Tools.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var fill = new NpgsqlCommand(Fill, connection) { CommandTimeout = 300, Parameters = { new() { ParameterName = "held", Value = Held } } };
        foreach (var statement in Fill.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            fill.CommandText = statement;
            await fill.ExecuteNonQueryAsync();
        }
    }

    private const string Fill = """
        insert into hub.payload values ('sha256:' || repeat('0', 64), 0, now());
        insert into hub.arrival select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'channel-' || n % 7, 'sha256:' || repeat('0', 64), 'file-' || n, now(), now() from generate_series(1, @held / 10) n;
        insert into hub.orders (order_id, channel, idempotency_key, external_id, revision, fingerprint, payload_id, received_at, customer, customer_reference, body, state, state_at, reason_code, reason, odoo_id,
                                odoo_name, head_seq, head_hash)
        select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'channel-' || n % 7, 'k' || n, 'S-' || n, 0, sha256(n::text::bytea), 'sha256:' || repeat('0', 64),
               now() - n * interval '1 second', 'C-' || n % 3000, 'PO-' || n,
               json_build_object('customer', json_build_object('code', 'C-' || n % 3000, 'name', 'Customer ' || n % 3000 || ' GmbH'), 'currency', 'EUR', 'total', null, 'lines', json_build_array(
                   json_build_object('number', 1, 'sku', 'ART-' || n % 5000, 'quantity', n % 90 + 1, 'unitPrice', 1.5), json_build_object('number', 2, 'sku', 'ART-' || (n * 7) % 5000, 'quantity', 2, 'unitPrice', 9.25))),
               case when n > @held then 'submitted' else 'quarantined' end, now() - n * interval '1 second', (array['suspected-duplicate', 'suspected-amendment', 'unknown-product', 'price-differs'])[n % 4 + 1],
               'some reason', case when n > @held then n end, case when n > @held then 'S' || lpad((n - @held)::text, 5, '0') end, 2, sha256('x')
        from generate_series(1, @held + 20000) n;
        update hub.orders o set matched_order = ('00000000-0000-7000-8000-' || lpad(to_hex(@held + 1 + abs(hashtext(o.external_id)) % 20000), 12, '0'))::uuid
        where o.state = 'quarantined' and o.reason_code like 'suspected%';
        insert into hub.receipt select ('00000000-0000-7000-9000-' || lpad(to_hex(1 + n / 11), 12, '0'))::uuid, 1 + n % 11, 'channel-' || n % 7, '1', 'accepted', ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'k', null, null
        from generate_series(1, @held) n;
        insert into hub.decision (decision_id, order_id, at, actor, policy_version, outcome, kind, probability, bits)
        select gen_random_uuid(), order_id, state_at, 'policy:x', 'x', 'hold', reason_code, (abs(hashtext(order_id::text)) % 1000) / 1000.0, 3 from hub.orders where state = 'quarantined' and reason_code like 'suspected%';
        insert into hub.order_need select order_id, 'odoo', 'product', '', 'ART-' || abs(hashtext(order_id::text)) % 300 from hub.orders where state = 'quarantined' and reason_code = 'unknown-product';
        analyze;
        select count(hub.hold(o)::text) from hub.orders o where o.state = 'quarantined';
        vacuum analyze
        """;
}
