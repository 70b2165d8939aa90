using System.Diagnostics;
using Npgsql;
using RabbitMQ.Client;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>PostgreSQL and RabbitMQ: those that the environment names, else the private ones of <c>deploy/services</c>.</summary>
internal static class RealServices
{
    private const string StoreVariable = "HUB_STORE__CONNECTIONSTRING";
    private const string BrokerVariable = "HUB_BROKER__URI";

    public static string Root { get; } = FindRoot();

    public static string Store { get; private set; } = string.Empty;

    public static string Broker { get; private set; } = string.Empty;

    /// <summary>Whether the services are ours to stop and start.</summary>
    public static bool ArePrivate { get; private set; }

    public static async Task FindAsync()
    {
        Store = Environment.GetEnvironmentVariable(StoreVariable) ?? string.Empty;
        Broker = Environment.GetEnvironmentVariable(BrokerVariable) ?? string.Empty;
        ArePrivate = Environment.GetEnvironmentVariable("HUB_TEST_PRIVATE_SERVICES") == "1" || Store.Length == 0 || Broker.Length == 0;
        if (Store.Length > 0 && Broker.Length > 0)
        {
            return;
        }

        await ScriptAsync("services", "up");
        foreach (var line in (await ScriptAsync("services", "env")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = line["export ".Length..].Split('=', 2);
            var value = pair[1].Replace("\\", string.Empty, StringComparison.Ordinal).Trim('\'');
            (Store, Broker) = pair[0] == StoreVariable ? (value, Broker) : (Store, value);
        }
    }

    /// <summary>Runs a script of <c>deploy/</c>; what it prints, or an exception with it.</summary>
    public static async Task<string> ScriptAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "deploy", script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // The script must speak of the private services, also where the tests were told of them by the environment.
        if (ArePrivate)
        {
            start.Environment.Remove(StoreVariable);
            start.Environment.Remove(BrokerVariable);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"deploy/{script} {string.Join(' ', arguments)}: {await error}");
    }

    /// <summary>A database of its own, and its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync(string name)
    {
        await ExecuteAsync($"create database {name}");
        return new NpgsqlConnectionStringBuilder(Store) { Database = name }.ConnectionString;
    }

    public static Task DropDatabaseAsync(string name) => ExecuteAsync($"drop database if exists {name} with (force)");

    /// <summary>Removes the queues and exchanges of a test.</summary>
    public static async Task DeleteQueuesAsync(string prefix)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(Broker) }.CreateConnectionAsync();
        foreach (var name in new[] { prefix + "orders.received", prefix + "orders.cleared" })
        {
            await using var channel = await connection.CreateChannelAsync();
            await channel.QueueDeleteAsync(name);
            await channel.ExchangeDeleteAsync(name);
        }
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Store) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Odoo.Integration.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not run within the checkout");
        }

        return folder.FullName;
    }
}
