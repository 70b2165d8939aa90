using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Hub;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Intake;
using Odoo.Integration.Store.Migrations;
using Odoo.Integration.Store.Policies;
using Odoo.Integration.Store.Screening;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.Benchmarks.Screening;

/// <summary>A database with an index of a size, and new orders for it that are screened as the worker does it, from the message's bytes on.</summary>
internal sealed class ScreeningBench : IAsyncDisposable
{
    private const int TakenAtOnce = 100;

    private readonly ServiceProvider _tools;
    private readonly OrderPopulation _population;
    private readonly string? _drop;
    private readonly ScreeningPolicy _policy = ScreeningPolicy.Default();
    private int _next;

    private ScreeningBench(ServiceProvider tools, OrderPopulation population, string? drop) => (_tools, _population, _drop) = (tools, population, drop);

    public int Size => _population.Count;

    public NpgsqlDataSource Database => _tools.GetRequiredService<NpgsqlDataSource>();

    /// <summary>Makes and fills a database; one that is kept is taken as it is the next time.</summary>
    public static async Task<ScreeningBench> OpenAsync(int size, bool keep)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"hub_bench_screening_{size}");
        await using var server = NpgsqlDataSource.Create(RealServices.Store);
        await using var known = server.CreateCommand($"select exists (select from pg_database where datname = '{name}' and shobj_description(oid, 'pg_database') = 'filled')");
        var isFilled = await known.ExecuteScalarAsync() is true;
        if (!isFilled)
        {
            await RealServices.DropDatabaseAsync(name);
            await RealServices.CreateDatabaseAsync(name);
        }

        var connection = new NpgsqlConnectionStringBuilder(RealServices.Store) { Database = name }.ConnectionString;
        var tools = HubHost.Tools(new ConfigurationBuilder().AddInMemoryCollection([new("Store:ConnectionString", connection)]).Build());
        var bench = new ScreeningBench(tools, new OrderPopulation(size), keep ? null : name);
        if (!isFilled)
        {
            await tools.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
            await IndexFilling.FillAsync(bench.Database, bench._population);
            await using var filled = server.CreateCommand($"comment on database {name} is 'filled'");
            await filled.ExecuteNonQueryAsync();
        }

        await using var count = bench.Database.CreateCommand("select count(*) from hub.orders where received_at >= $1");
        count.Parameters.Add(new() { Value = OrderPopulation.End });
        bench._next = size + (int)(long)(await count.ExecuteScalarAsync())!;
        return bench;
    }

    /// <summary>New orders through intake: the messages that the relay would publish for them.</summary>
    public async Task<IReadOnlyList<byte[]>> TakeAsync(int count)
    {
        var messages = new List<byte[]>(count);
        var intake = _tools.GetRequiredService<IntakeStore>();
        foreach (var part in Enumerable.Range(_next, count).Chunk(TakenAtOnce))
        {
            foreach (var same in part.Select(number => _population.Order(number)).GroupBy(static order => order.Channel))
            {
                var arrival = new Arrival(Guid.CreateVersion7(), same.Key, PayloadId.Of(Guid.NewGuid().ToByteArray()), "bench", _population.At(part[0]));
                var placed = same.Select(order => order with { Id = Guid.CreateVersion7(), Provenance = new Provenance(arrival.PayloadId, "bench", "bench/1", arrival.ReceivedAt, "bench") }).ToArray();
                using var payload = new MemoryStream([1]);
                await intake.TakeAsync(new IntakeBatch(
                    arrival, [.. placed.Select(static (order, at) => new IntakeRecord.Wanted(at + 1, "bench", order, IdempotencyKey.ForContent(ContentFingerprint.Of(order))))], payload, IsLast: true, ConflictRule.Hold), CancellationToken.None);
                messages.AddRange(placed.Select(static order => OrderJson.Write(order)));
            }
        }

        _next += count;
        return messages;
    }

    /// <summary>What the worker does with a message, but for the broker.</summary>
    public async Task ScreenAsync(byte[] message)
    {
        var order = ((OrderReading.Good)OrderJsonReader.Read(message)).Order;
        if (await _tools.GetRequiredService<ScreeningStore>().ScreenAsync(order, new ScreeningPolicies(_policy), TimeSpan.Zero, CancellationToken.None) is not ScreeningResult.Decided)
        {
            throw new InvalidOperationException($"order {order.Id} was not decided on");
        }
    }

    /// <summary>One after another on one connection.</summary>
    public async Task ScreenAsync(IReadOnlyList<byte[]> messages, Latencies latencies)
    {
        foreach (var message in messages)
        {
            var begun = Stopwatch.GetTimestamp();
            await ScreenAsync(message);
            latencies.Add(Stopwatch.GetElapsedTime(begun));
        }
    }

    /// <summary>Single rows of 1 KB, each with its commit, on one connection of the same pool.</summary>
    public async Task CommitAsync(int count, Latencies latencies)
    {
        await using (var create = Database.CreateCommand("create table if not exists bench_commit (id uuid primary key, body bytea)"))
        {
            await create.ExecuteNonQueryAsync();
        }

        await using var connection = await Database.OpenConnectionAsync();
        await using var insert = new NpgsqlCommand("insert into bench_commit values ($1, $2)", connection) { Parameters = { new() { Value = Guid.Empty }, new() { Value = new byte[1024] } } };
        await insert.PrepareAsync();
        for (var done = 0; done < count; done++)
        {
            insert.Parameters[0].Value = Guid.CreateVersion7();
            var begun = Stopwatch.GetTimestamp();
            await insert.ExecuteNonQueryAsync();
            latencies.Add(Stopwatch.GetElapsedTime(begun));
        }
    }

    /// <summary>Orders that come at a rate whether or not the ones before are done, for several workers; each is counted from when it was due.</summary>
    public async Task ScreenAtRateAsync(IReadOnlyList<byte[]> messages, int rate, int workers, Latencies latencies)
    {
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var mine && mine < messages.Count)
            {
                var due = TimeSpan.FromSeconds((double)mine / rate);
                if (due - Stopwatch.GetElapsedTime(begun) is { TotalMilliseconds: > 1.5 } wait)
                {
                    await Task.Delay(wait - TimeSpan.FromMilliseconds(1));
                }

                while (Stopwatch.GetElapsedTime(begun) < due)
                {
                    await Task.Yield();
                }

                await ScreenAsync(messages[mine]);
                latencies.Add(Stopwatch.GetElapsedTime(begun) - due);
            }
        })));
    }

    public async Task WriteSizesAsync()
    {
        await using var command = Database.CreateCommand("""
            select relname, pg_table_size(oid), pg_indexes_size(oid) from pg_class
            where oid in ('hub.order_profile'::regclass, 'hub.screening_key'::regclass, 'hub.linked_name'::regclass, 'hub.product_share'::regclass, 'hub.orders'::regclass)
            """);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {rows.GetString(0),-16} {rows.GetInt64(1) / 1e6,9:0} MB   indexes {rows.GetInt64(2) / 1e6,9:0} MB   {(rows.GetInt64(1) + rows.GetInt64(2)) / (double)Size,6:0} bytes an order"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _tools.DisposeAsync();
        if (_drop is not null)
        {
            await RealServices.DropDatabaseAsync(_drop);
        }
    }
}
