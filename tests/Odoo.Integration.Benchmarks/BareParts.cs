using System.Diagnostics;
using System.Security.Cryptography;
using MassTransit;
using Npgsql;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.Benchmarks;

/// <summary>What PostgreSQL and MassTransit can do with nothing of ours between.</summary>
internal static class BareParts
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    /// <summary>Single-row inserts of 1 KB, each with its commit, for three seconds; rows a second.</summary>
    public static async Task<double> CommitsAsync(int connections)
    {
        await using var database = NpgsqlDataSource.Create(RealServices.Store);
        await using (var create = database.CreateCommand("drop table if exists bench_commit; create table bench_commit (id uuid primary key, body bytea)"))
        {
            await create.ExecuteNonQueryAsync();
        }

        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            await using var connection = await database.OpenConnectionAsync();
            await using var insert = new NpgsqlCommand("insert into bench_commit values ($1, $2)", connection) { Parameters = { new() { Value = Guid.Empty }, new() { Value = new byte[1024] } } };
            await insert.PrepareAsync();
            var count = 0;
            for (; clock.Elapsed < Duration; count++)
            {
                insert.Parameters[0].Value = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
                await insert.ExecuteNonQueryAsync();
            }

            return count;
        }));
        var rate = counts.Sum() / clock.Elapsed.TotalSeconds;
        await using var drop = database.CreateCommand("drop table bench_commit");
        await drop.ExecuteNonQueryAsync();
        return rate;
    }

    /// <summary>A MassTransit consumer that does nothing, on a quorum queue that was filled before; messages a second.</summary>
    public static async Task<double> ConsumesAsync(int messages)
    {
        var queue = "bench-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var seen = 0;
        var begun = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        IBusControl Bus(bool consume) => MassTransit.Bus.Factory.CreateUsingRabbitMq(bus =>
        {
            bus.Host(new Uri(RealServices.Broker));
            bus.ReceiveEndpoint(queue, endpoint =>
            {
                endpoint.SetQuorumQueue();
                endpoint.PrefetchCount = 32;
                endpoint.ConcurrentMessageLimit = 8;
                if (consume)
                {
                    endpoint.Handler<BenchMessage>(_ =>
                    {
                        begun.TrySetResult();
                        if (Interlocked.Increment(ref seen) == messages)
                        {
                            done.TrySetResult();
                        }

                        return Task.CompletedTask;
                    });
                }
            });
        });

        var filling = Bus(consume: false);
        await filling.StartAsync();
        await filling.StopAsync();
        var publisher = MassTransit.Bus.Factory.CreateUsingRabbitMq(static bus => bus.Host(new Uri(RealServices.Broker)));
        await publisher.StartAsync();
        var endpoint = await publisher.GetSendEndpoint(new Uri($"exchange:{queue}"));
        var body = new BenchMessage(new string('x', 2048));
        foreach (var chunk in Enumerable.Range(0, messages).Chunk(200))
        {
            await Task.WhenAll(chunk.Select(_ => endpoint.Send(body)));
        }

        await publisher.StopAsync();
        var consuming = Bus(consume: true);
        await consuming.StartAsync();
        await begun.Task;
        var clock = Stopwatch.StartNew();
        await done.Task;
        var rate = messages / clock.Elapsed.TotalSeconds;
        await consuming.StopAsync();
        await DeleteAsync(queue);
        return rate;
    }

    private static async Task DeleteAsync(string queue)
    {
        await using var connection = await new RabbitMQ.Client.ConnectionFactory { Uri = new Uri(RealServices.Broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false, noWait: false);
        await channel.ExchangeDeleteAsync(queue, ifUnused: false, noWait: false);
    }

    public sealed record BenchMessage(string Text);
}
